package org.huiyin.evaluation.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.event.CaseDeadlineRecomputed;
import org.huiyin.bus.event.CaseExtended;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.event.CaseReferred;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.CaseResumed;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.event.CaseStruckOff;
import org.huiyin.bus.event.CaseSuspended;
import org.huiyin.bus.event.CaseTransferred;
import org.huiyin.bus.event.CaseUnmerged;
import org.huiyin.bus.event.CaseWithdrawn;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.event.SupervisionOrderAnswered;
import org.huiyin.bus.event.SupervisionOrderClosed;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.evaluation.card.Signal;
import org.huiyin.evaluation.card.Signal.CaseLeft;
import org.huiyin.evaluation.card.Signal.ClockHeld;
import org.huiyin.evaluation.card.Signal.DeadlineMissed;
import org.huiyin.evaluation.card.Signal.DeadlineSet;
import org.huiyin.evaluation.card.Signal.OrderSettled;
import org.huiyin.evaluation.card.Signal.PartOf;
import org.huiyin.evaluation.card.Signal.Turn;

/** What an event says that matters to cards: deadlines, answers, and what {@link CardOffences} finds. A pure function. */
final class CardSignals {
    private static final String RESOLUTION = "RESOLUTION";

    private CardSignals() {}

    /** Empty for an event that says nothing about cards. */
    static List<Signal> said(ReceivedEvent<?> event) {
        PublishedEvent said = event.payload();
        if (said instanceof CaseAssigned e) {
            return List.of(new DeadlineSet(
                    turn(e.caseId(), e.section(), e.unit(), e.round(), event), e.dueAt(), e.assignedAt()));
        } else if (said instanceof CaseExtended e) {
            return List.of(new DeadlineSet(
                    turn(e.caseId(), e.section(), e.unit(), e.round(), event), e.dueAt(), e.extendedAt()));
        } else if (said instanceof CaseResumed e) {
            return List.of(new DeadlineSet(
                    turn(e.caseId(), e.section(), e.unit(), e.round(), event), e.dueAt(), e.resumedAt()));
        } else if (said instanceof CaseTransferred e) {
            return transferred(e, event);
        } else if (said instanceof CaseDeadlineRecomputed e) {
            return recomputed(e, event);
        } else if (said instanceof CaseDeadlineMissed e) {
            return List.of(new DeadlineMissed(turn(e.caseId(), e.section(), e.unit(), e.round(), event), e.dueAt()));
        }
        return ended(said, event);
    }

    /** A section that only moved to another unit keeps what it has to cure. */
    private static List<Signal> transferred(CaseTransferred e, ReceivedEvent<?> event) {
        Signal set = new DeadlineSet(
                turn(e.caseId(), e.section(), e.unit(), e.round(), event), e.dueAt(), e.transferredAt());
        return e.fromSection().equals(e.section())
                ? List.of(set)
                : List.of(new CaseLeft(e.caseId(), e.transferredAt()), set);
    }

    private static List<Signal> recomputed(CaseDeadlineRecomputed e, ReceivedEvent<?> event) {
        String section = e.section();
        String unit = e.unit();
        return section == null || unit == null || !e.kind().equals(RESOLUTION)
                ? List.of()
                : List.of(new DeadlineSet(
                        turn(e.caseId(), section, unit, e.round(), event), e.dueAt(), e.recomputedAt()));
    }

    private static List<Signal> ended(PublishedEvent said, ReceivedEvent<?> event) {
        if (said instanceof CaseSuspended e) {
            return List.of(new ClockHeld(e.caseId(), e.suspendedAt()));
        } else if (said instanceof CaseResolved e) {
            return left(e.caseId(), e.resolvedAt());
        } else if (said instanceof CaseReturned e) {
            return left(e.caseId(), e.returnedAt());
        } else if (said instanceof CaseStruckOff e) {
            return left(e.caseId(), e.struckOffAt());
        } else if (said instanceof CaseWithdrawn e) {
            return left(e.caseId(), e.withdrawnAt());
        } else if (said instanceof CaseReferred e) {
            return left(e.caseId(), e.referredAt());
        } else if (said instanceof CaseMerged e) {
            return merged(e, event);
        } else if (said instanceof CaseUnmerged e) {
            return List.of(new PartOf(e.caseId(), null), new CaseLeft(e.caseId(), e.unmergedAt()));
        } else if (said instanceof SupervisionOrderAnswered e) {
            return List.of(new OrderSettled(e.orderId(), e.answeredAt()));
        } else if (said instanceof SupervisionOrderClosed e) {
            return List.of(new OrderSettled(e.orderId(), e.closedAt()));
        }
        return CardOffences.told(event);
    }

    /** Whoever had the case is free of it; merging puts nothing off for the section that answers for all of them. */
    private static List<Signal> merged(CaseMerged e, ReceivedEvent<?> event) {
        return List.of(
                new CaseLeft(e.caseId(), e.mergedAt()),
                new PartOf(e.caseId(), e.problemId()),
                new DeadlineSet(turn(e.caseId(), e.section(), e.unit(), e.round(), event), e.dueAt(), e.mergedAt()));
    }

    private static List<Signal> left(UUID caseId, Instant at) {
        return List.of(new CaseLeft(caseId, at));
    }

    private static Turn turn(UUID caseId, String section, String unit, int round, ReceivedEvent<?> event) {
        return new Turn(caseId, section, unit, round, event.id());
    }
}
