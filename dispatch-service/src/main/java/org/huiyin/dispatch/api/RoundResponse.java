package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.supervision.Round;

/** A round of a supervision group, with what it found. */
@Schema(name = "SupervisionRound")
public record RoundResponse(
        UUID id,
        UUID groupId,
        LocalDate visitedOn,
        String recordedBy,
        Instant recordedAt,
        List<RoundRequest.VisitRequest> visits) {

    static RoundResponse of(Round round) {
        return new RoundResponse(
                round.id(),
                round.groupId(),
                round.visitedOn(),
                round.recordedBy(),
                round.recordedAt(),
                round.visits().stream()
                        .map(visit -> new RoundRequest.VisitRequest(visit.caseId(), visit.solved(), visit.handled()))
                        .toList());
    }
}
