package org.huiyin.intake.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.huiyin.intake.complaint.ComplaintId;
import org.junit.jupiter.api.Test;

class ComplaintKeyTest {
    private final MasterKey master =
            new MasterKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    private final ComplaintId complaint = new ComplaintId(UUID.randomUUID());
    private final ComplaintKey key = master.create(complaint);

    @Property(tries = 200)
    void opensWhatItSealed(@ForAll @StringLength(max = 500) String text) {
        String clear = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(key.open(SealedField.TEXT, key.seal(SealedField.TEXT, clear)))
                .isEqualTo(clear);
    }

    @Test
    void isFoundAgainThroughTheMasterKey() {
        byte[] sealed = key.seal(SealedField.TITLE, "噪音扰民𠮷");
        ComplaintKey again = master.unwrap(complaint, key.version(), key.wrapped());
        assertThat(again.open(SealedField.TITLE, sealed)).isEqualTo("噪音扰民𠮷");
    }

    @Test
    void doesNotOpenACiphertextInAnotherField() {
        byte[] sealed = key.seal(SealedField.TITLE, "title");
        assertThatThrownBy(() -> key.open(SealedField.TEXT, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenInAnotherComplaint() {
        ComplaintId other = new ComplaintId(UUID.randomUUID());
        assertThatThrownBy(() -> master.unwrap(other, key.version(), key.wrapped()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(other.toString());
    }

    @Test
    void doesNotOpenUnderAnotherMasterKey() {
        MasterKey other = new MasterKey(new byte[32]);
        assertThatThrownBy(() -> other.unwrap(complaint, key.version(), key.wrapped()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenWhatSomebodyChanged() {
        byte[] sealed = key.seal(SealedField.TEXT, "text");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(SealedField.TEXT, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverSealsTheSameTextTheSameWay() {
        assertThat(key.seal(SealedField.TEXT, "x")).isNotEqualTo(key.seal(SealedField.TEXT, "x"));
    }
}
