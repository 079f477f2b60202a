package org.huiyin.evaluation.card;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event says that matters to cards. */
public sealed interface Signal {

    /** A section has a deadline from now on; the one before is void. */
    record DeadlineSet(Turn turn, Instant dueAt, Instant at) implements Signal {}

    /** A deadline passed without an answer. */
    record DeadlineMissed(Turn turn, Instant dueAt) implements Signal {}

    /** The clock of a case stands still. */
    record ClockHeld(UUID caseId, Instant at) implements Signal {}

    /** A case needs nothing more from its section: it was answered, or went elsewhere, or ended. */
    record CaseLeft(UUID caseId, Instant at) implements Signal {}

    /** From now on a case is handled with others as one common problem, or alone again. */
    record PartOf(UUID caseId, @Nullable UUID problemId) implements Signal {}

    /** A supervision order needs nothing more from its section. */
    record OrderSettled(UUID orderId, Instant at) implements Signal {}

    /** A section did something that calls for a card. */
    record Offended(Offence offence) implements Signal {}

    /** The complainant said that nothing was solved: an offence if the closure claimed that something was. */
    record NothingSolved(Offence offence, int round) implements Signal {}

    /** A finding does not count any more. */
    record FindingRevoked(UUID findingId) implements Signal {}

    /** A section's turn at a case, and the event that tells of it. */
    record Turn(UUID caseId, String section, String unit, int round, UUID eventId) {}
}
