package org.huiyin.dispatch.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a case's history says.
 *
 * @param n its place in the history of its case: 1, 2, 3 without a gap
 * @param at to the microsecond, as the database keeps it
 */
public record Entry(
        UUID caseId,
        long n,
        Instant at,
        String actor,
        String action,
        int round,
        @Nullable String section,
        String detail) {
    private static final String FORM = "huiyin case step 1";

    public Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The fields in the order of this record, by the rules of {@link CanonicalForm}. */
    byte[] canonical() {
        return new CanonicalForm(FORM)
                .id(caseId)
                .number(n)
                .time(at)
                .text(actor)
                .text(action)
                .number(round)
                .text(section)
                .text(detail)
                .bytes();
    }

    /** SHA-256 of the canonical bytes, followed by the hash of the entry before. */
    public Hash hash(Hash previous) {
        return Hash.sum(canonical(), previous.bytes());
    }

    /** The same words at another place. */
    Entry at(long place) {
        return new Entry(caseId, place, at, actor, action, round, section, detail);
    }
}
