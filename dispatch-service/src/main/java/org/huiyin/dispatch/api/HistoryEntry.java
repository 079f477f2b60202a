package org.huiyin.dispatch.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.audit.Entry;
import org.huiyin.dispatch.audit.Link;
import org.huiyin.dispatch.store.StepRow;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case. */
public record HistoryEntry(
        @Schema(description = "Its place in the history, without a gap", examples = "1") long n,
        Instant at,
        @Schema(description = "Issuer and subject of whoever did it, or the service that did") String actor,
        @Schema(examples = "ASSIGNED") String action,
        int round,
        @Schema(examples = "S0001") @Nullable String section,
        @Schema(description = "A code that says more: a leader, a reason, a closure code") @Nullable String detail,
        @Schema(
                        description = "The hash of the entry before, in hexadecimal; 64 zeros for the first",
                        examples = "0000000000000000000000000000000000000000000000000000000000000000")
                String previousHash,
        @Schema(
                        description = "SHA-256 over this entry and the hash of the one before, in hexadecimal",
                        examples = "0f4cf1a2c6b7a1a5b8c9d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5")
                String hash) {

    static HistoryEntry of(StepRow step) {
        Link link = step.link();
        Entry entry = link.entry();
        String detail = entry.detail().isEmpty() ? null : entry.detail();
        return new HistoryEntry(
                entry.n(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.round(),
                entry.section(),
                detail,
                link.previous().toString(),
                link.hash().toString());
    }
}
