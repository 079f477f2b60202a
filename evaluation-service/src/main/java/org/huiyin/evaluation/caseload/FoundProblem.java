package org.huiyin.evaluation.caseload;

import java.util.UUID;

/**
 * A finding that somebody outside of the unit substantiated, and that nobody has revoked.
 *
 * @param complainant pseudonym of whose case it was
 * @param source how it came to light: the unit that found it and the way by which the complaint had come
 */
public record FoundProblem(
        UUID findingId,
        UUID caseId,
        String section,
        int severity,
        String rootCause,
        String complainant,
        String source,
        UUID eventId) {}
