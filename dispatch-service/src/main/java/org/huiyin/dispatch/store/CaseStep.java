package org.huiyin.dispatch.store;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.audit.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a case's history.
 *
 * @param actor issuer and subject of whoever did it, or the service that did
 * @param detail a code that says more, such as a reason; never free text
 */
public record CaseStep(
        UUID caseId, Instant at, String actor, String action, int round, @Nullable String section, String detail) {

    /** The same as the n-th entry of its case; an empty section is none. */
    Entry entry(long n) {
        String named = section == null || section.isEmpty() ? null : section;
        return new Entry(caseId, n, at, actor, action, round, named, detail);
    }
}
