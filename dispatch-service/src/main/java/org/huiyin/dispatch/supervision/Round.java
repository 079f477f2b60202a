package org.huiyin.dispatch.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A visit of a group to its units, with what it found of each case. */
public record Round(
        UUID id, UUID groupId, LocalDate visitedOn, String recordedBy, Instant recordedAt, List<Visit> visits) {

    public Round {
        visits = List.copyOf(visits);
        if (visits.isEmpty()) {
            throw new IllegalArgumentException("a round visits a case");
        }
    }
}
