package org.huiyin.service.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BusSealerTest {
    private static final UUID COMPLAINT = new UUID(1, 2);

    @Test
    void opensForTheSamePurposeAndComplaintOnly() throws GeneralSecurityException {
        var sealer = new BusSealer(Base64.getEncoder().encodeToString(new byte[32]));
        String sealed = sealer.seal("contacts", COMPLAINT, "𠮷 13800000000".getBytes(UTF_8));

        assertThat(new String(sealer.open("contacts", COMPLAINT, sealed), UTF_8))
                .isEqualTo("𠮷 13800000000");
        assertThatThrownBy(() -> sealer.open("replies", COMPLAINT, sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealer.open("contacts", new UUID(1, 3), sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new BusSealer(Base64.getEncoder().encodeToString(new byte[16])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
