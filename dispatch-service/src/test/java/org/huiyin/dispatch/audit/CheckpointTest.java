package org.huiyin.dispatch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.dispatch.audit.SignedCheckpoint.Line;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final Instant AT = Instant.parse("2026-03-11T04:00:00Z");
    /** The first vector of RFC 8032, 7.1. */
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private final AuditKey key = new AuditKey(HexFormat.of().parseHex(SEED));
    private final SignedCheckpoint first = checkpoint(1, Hash.NONE).signedWith(key);
    private final SignedCheckpoint second = checkpoint(2, first.hash()).signedWith(key);

    @Test
    void thePublicKeyIsThatOfTheSeed() {
        byte[] published = java.util.Base64.getDecoder().decode(key.publicKey());

        assertThat(HexFormat.of().formatHex(published)).endsWith(PUBLIC).hasSize(88);
        assertThatThrownBy(() -> new AuditKey(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void checkpointsFollowOneAnother() {
        assertThat(first.follows(Optional.empty(), key)).isTrue();
        assertThat(second.follows(Optional.of(first), key)).isTrue();
    }

    @Test
    void aCheckpointThatIsMissingForgedOrSignedByAnotherKeyBreaksTheChain() {
        AuditKey other = new AuditKey(new byte[32]);
        SignedCheckpoint later = new SignedCheckpoint(checkpoint(2, first.hash()), second.hash(), first.signature());
        Checkpoint changed = new Checkpoint(2, AT, 43, 3, Hash.NONE, first.hash());

        assertThat(second.follows(Optional.empty(), key)).isFalse();
        assertThat(first.follows(Optional.of(first), key)).isFalse();
        assertThat(second.follows(Optional.of(first), other)).isFalse();
        assertThat(later.follows(Optional.of(first), key)).isFalse();
        assertThat(new SignedCheckpoint(changed, second.hash(), second.signature()).follows(Optional.of(first), key))
                .isFalse();
        assertThat(new SignedCheckpoint(second.checkpoint(), second.hash(), "rubbish!")
                        .follows(Optional.of(first), key))
                .isFalse();
        assertThat(checkpoint(2, second.hash()).signedWith(key).follows(Optional.of(first), key))
                .isFalse();
    }

    @Test
    void aBrokenCheckpointIsAFaultOfNoCaseInParticular() {
        assertThat(Fault.of(7)).isEqualTo(new Fault(FaultKind.CHECKPOINT_BROKEN, null, 0, 7L));
    }

    @Test
    void theRootTellsHeadsApart() {
        CheckpointHead head = new CheckpointHead(new UUID(1, 1), new Head(3, Hash.sum(new byte[] {1})));
        CheckpointHead moved = new CheckpointHead(new UUID(1, 1), new Head(4, Hash.sum(new byte[] {1})));

        assertThat(root(head)).isEqualTo(root(head)).isNotEqualTo(root(moved)).isNotEqualTo(root(head, head));
        assertThat(root()).isNotEqualTo(root(head));
    }

    @Test
    void aLineIsReadAsItWasWritten() {
        assertThat(Line.parse(first.line().toString())).contains(first.line());
        assertThat(Line.parse("")).isEmpty();
        assertThat(Line.parse("0 a b")).isEmpty();
        assertThat(Line.parse("1 a b c")).isEmpty();
    }

    private static Hash root(CheckpointHead... heads) {
        Root root = new Root();
        for (CheckpointHead head : heads) {
            root.add(head);
        }
        assertThat(root.heads()).isEqualTo(heads.length);
        return root.hash();
    }

    private static Checkpoint checkpoint(long id, Hash previous) {
        return new Checkpoint(id, AT, 42, 3, Hash.NONE, previous);
    }
}
