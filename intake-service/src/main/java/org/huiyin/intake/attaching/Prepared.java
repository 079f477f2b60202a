package org.huiyin.intake.attaching;

import java.util.UUID;
import org.huiyin.intake.attachment.Claim;

/**
 * A file that has been checked and whose sealed content lies in the store, under an id that no attachment has yet.
 *
 * @param size bytes of the file as it is kept, in the clear
 * @param sha256 of the file as it was sent
 */
public record Prepared(UUID id, Claim claim, long size, byte[] sealedName, byte[] sealedKey, String sha256) {

    /** What makes two requests the same. */
    public Request request() {
        return new Request(claim.name().value(), claim.kind().mediaType(), sha256);
    }

    /** A request as far as an idempotency key covers it. */
    public record Request(String name, String mediaType, String sha256) {

        @Override
        public String toString() {
            return "Request[…]";
        }
    }

    @Override
    public String toString() {
        return "Prepared[" + id + "]";
    }
}
