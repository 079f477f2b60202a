package org.huiyin.local.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {

    @TempDir
    Path folder;

    @Test
    void tellsTheInnermostCauseOfAJsonLine() throws IOException {
        Path log = log(
                "{\"level\":\"ERROR\",\"message\":\"Failed to start\",\"exception\":{\"message\":\"x\",\"causedBy\":{\"message\":\"port \\\"1\\\" taken\\nsee log\"}}}",
                "{\"level\":\"INFO\",\"message\":\"stopped\"}");

        assertThat(LastWords.of(log)).isEqualTo("port \"1\" taken see log");
    }

    @Test
    void tellsThePlainErrorLineOrTheLastOne() throws IOException {
        assertThat(LastWords.of(log("a", "2026 FATAL:  no space", "b"))).isEqualTo("2026 FATAL:  no space");
        assertThat(LastWords.of(log("a", "b"))).isEqualTo("b");
        assertThat(LastWords.of(log())).isEqualTo("it said nothing");
        assertThat(LastWords.of(folder.resolve("absent.log"))).isEqualTo("its log cannot be read");
    }

    private Path log(String... lines) throws IOException {
        return Files.writeString(folder.resolve("part.log"), String.join("\n", lines));
    }
}
