package org.huiyin.service.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BusSealerTest {
    private static final UUID COMPLAINT = new UUID(1, 2);

    @Test
    void opensForTheSamePurposeAndComplaintOnly() throws GeneralSecurityException {
        var sealer = new BusSealer(Base64.getEncoder().encodeToString(new byte[32]), Optional.empty());
        String sealed = sealer.seal("contacts", COMPLAINT, "𠮷 13800000000".getBytes(UTF_8));

        assertThat(new String(sealer.open("contacts", COMPLAINT, sealed), UTF_8))
                .isEqualTo("𠮷 13800000000");
        assertThatThrownBy(() -> sealer.open("replies", COMPLAINT, sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealer.open("contacts", new UUID(1, 3), sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensWhatAnAcceptedKeySealedAndSealsWithItsOwn() throws GeneralSecurityException {
        String former = Base64.getEncoder().encodeToString("a former key of thirty-two bytes".getBytes(UTF_8));
        String present = Base64.getEncoder().encodeToString(new byte[32]);
        var before = new BusSealer(former, Optional.empty());
        var after = new BusSealer(present, Optional.of(List.of(former)));
        String old = before.seal("contacts", COMPLAINT, "old".getBytes(UTF_8));
        String fresh = after.seal("contacts", COMPLAINT, "new".getBytes(UTF_8));

        assertThat(after.open("contacts", COMPLAINT, old)).isEqualTo("old".getBytes(UTF_8));
        assertThat(after.open("contacts", COMPLAINT, fresh)).isEqualTo("new".getBytes(UTF_8));
        assertThatThrownBy(() -> before.open("contacts", COMPLAINT, fresh))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new BusSealer(Base64.getEncoder().encodeToString(new byte[16]), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
