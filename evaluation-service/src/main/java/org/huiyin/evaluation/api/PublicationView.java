package org.huiyin.evaluation.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.notice.Notice;
import org.huiyin.evaluation.notice.PublicationKind;
import org.huiyin.evaluation.signing.Signature;
import org.huiyin.evaluation.store.PublicationRows.Publication;
import org.huiyin.evaluation.store.PublicationRows.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A publication as anybody may read it.
 *
 * @param content exactly the canonical text that the hash was made of
 */
@Schema(name = "Publication")
public record PublicationView(Summary summary, @JsonRawValue @Schema(implementation = Notice.class) String content) {

    /**
     * Without its content.
     *
     * @param sha256 of the content's bytes, hexadecimal
     * @param keyId of the key that signed it; see /v1/publication-keys
     * @param signature over the content's bytes, Base64; absent for a rehearsal
     * @param overtakenBy the last publication of the same cycle, if that is a later one
     */
    @Schema(name = "PublicationSummary")
    public record Summary(
            UUID id,
            UUID cycleId,
            int sequence,
            PublicationKind kind,
            Set<String> best,
            Set<String> worst,
            String sha256,
            @Nullable String keyId,
            @Nullable String signature,
            Instant createdAt,
            @Nullable UUID overtakenBy) {

        static Summary of(Publication made) {
            return of(new Stored(made, null));
        }

        static Summary of(Stored stored) {
            Publication made = stored.publication();
            Signature signature = made.signature();
            return new Summary(
                    made.id(),
                    made.cycle(),
                    made.sequence(),
                    made.kind(),
                    made.lists().best(),
                    made.lists().worst(),
                    made.sha256(),
                    signature == null ? null : signature.keyId(),
                    signature == null ? null : signature.base64(),
                    made.createdAt(),
                    stored.overtakenBy());
        }
    }

    static PublicationView of(Stored stored) {
        return new PublicationView(Summary.of(stored), stored.publication().content());
    }
}
