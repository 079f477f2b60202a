package org.huiyin.dispatch.audit;

import java.util.List;
import java.util.Optional;

/**
 * A checkpoint as it is stored.
 *
 * @param hash as it was stored, beside the signature over it
 * @param signature in base64
 */
public record SignedCheckpoint(Checkpoint checkpoint, Hash hash, String signature) {

    /** Whether this is what was signed, and follows the one before (absent before the first). */
    public boolean follows(Optional<SignedCheckpoint> before, AuditKey key) {
        long id = before.map(last -> last.checkpoint.id()).orElse(0L) + 1;
        Hash previous = before.map(SignedCheckpoint::hash).orElse(Hash.NONE);
        return checkpoint.id() == id
                && checkpoint.previous().equals(previous)
                && checkpoint.hash().equals(hash)
                && key.signed(hash, signature);
    }

    /** The line that is kept outside of the database. */
    public Line line() {
        return new Line(checkpoint.id(), hash.toString(), signature);
    }

    /** Number, hash and signature of a checkpoint; as it is chained to all before it, so is this. */
    public record Line(long id, String hash, String signature) {
        private static final int PARTS = 3;

        /** Empty if the text is not such a line. */
        public static Optional<Line> parse(String text) {
            List<String> parts = List.of(text.split(" ", -1));
            if (parts.size() != PARTS || !parts.get(0).matches("[1-9][0-9]{0,17}")) {
                return Optional.empty();
            }
            return Optional.of(new Line(Long.parseLong(parts.get(0)), parts.get(1), parts.get(2)));
        }

        @Override
        public String toString() {
            return id + " " + hash + " " + signature;
        }
    }
}
