package org.huiyin.dispatch.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Vouches for everything that was written since the checkpoint before.
 *
 * @param id 1, 2, 3 without a gap
 * @param upTo all transactions below this number are covered, by this checkpoint or one before
 * @param heads of how many cases the histories went on
 * @param root over the heads of those cases
 */
public record Checkpoint(long id, Instant at, long upTo, long heads, Hash root, Hash previous) {
    private static final String FORM = "huiyin checkpoint 1";

    public Checkpoint {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is signed, and what the next checkpoint is chained to. */
    public Hash hash() {
        return Hash.sum(new CanonicalForm(FORM)
                .number(id)
                .time(at)
                .number(upTo)
                .number(heads)
                .hash(root)
                .hash(previous)
                .bytes());
    }

    public SignedCheckpoint signedWith(AuditKey key) {
        return new SignedCheckpoint(this, hash(), key.sign(hash()));
    }
}
