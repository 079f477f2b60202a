package org.huiyin.local.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.huiyin.local.Trouble;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    @Test
    void aTakenPortIsNamedWithWhatToDo() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = taken.getLocalPort();
            assertThatThrownBy(() -> Surroundings.checkFree("intake", "HTTP", port))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(Integer.toString(port))
                    .hasMessageContaining("--port-offset");
        }
        assertThatCode(() -> Surroundings.checkFree("intake", "HTTP", port)).doesNotThrowAnyException();
    }

    @Test
    void tooLittleMemoryIsSaidInNumbers() {
        assertThatThrownBy(() -> Surroundings.checkMemory(700))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("700 MB");
        assertThatCode(() -> Surroundings.checkMemory(4_000)).doesNotThrowAnyException();
    }
}
