package org.huiyin.evaluation.inbox;

import java.util.List;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.bus.event.JurisdictionRuled;
import org.huiyin.bus.event.ProblemRevoked;
import org.huiyin.bus.event.ProblemSubstantiated;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.event.SupervisionOrderOverdue;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.evaluation.card.DefaultCardRules;
import org.huiyin.evaluation.card.Ground;
import org.huiyin.evaluation.card.Offence;
import org.huiyin.evaluation.card.Signal;
import org.huiyin.evaluation.card.Signal.FindingRevoked;
import org.huiyin.evaluation.card.Signal.NothingSolved;
import org.huiyin.evaluation.card.Signal.Offended;

/** Events that tell of something a section did and that calls for a card. A pure function of the event. */
final class CardOffences {
    private static final String IGNORING = "IGNORING";
    private static final String REFUTED = "REFUTED";
    /** Points of a finding of discipline or law. */
    private static final int DISCIPLINE = 12;

    private CardOffences() {}

    static List<Signal> told(ReceivedEvent<?> event) {
        PublishedEvent said = event.payload();
        if (said instanceof CaseFollowedUp e) {
            return refuted(e, event);
        } else if (said instanceof CaseReopened e) {
            return reopened(e, event);
        } else if (said instanceof JurisdictionRuled e) {
            return ruled(e, event);
        } else if (said instanceof SupervisionOrderOverdue e) {
            return List.of(unanswered(e, event));
        } else if (said instanceof ProblemSubstantiated e) {
            return substantiated(e, event);
        } else if (said instanceof ProblemRevoked e) {
            return List.of(new FindingRevoked(e.findingId()));
        }
        return List.of();
    }

    private static List<Signal> refuted(CaseFollowedUp e, ReceivedEvent<?> event) {
        return Boolean.FALSE.equals(e.resolved())
                ? List.of(new NothingSolved(refutation(e, event), e.round()))
                : List.of();
    }

    private static Offence refutation(CaseFollowedUp e, ReceivedEvent<?> event) {
        return new Offence(
                "refuted:" + e.caseId() + ":" + e.round(),
                Ground.Y2,
                e.section(),
                e.unit(),
                "refuted-" + e.caseId(),
                e.caseId(),
                event.id(),
                null,
                null,
                e.followedUpAt());
    }

    /** The round that begins is named; what was refuted is the closure of the one before. */
    private static List<Signal> reopened(CaseReopened e, ReceivedEvent<?> event) {
        return e.reason().equals(REFUTED)
                ? List.of(new Offended(new Offence(
                        "refuted:" + e.caseId() + ":" + (e.round() - 1),
                        Ground.Y2,
                        e.section(),
                        e.unit(),
                        "refuted-" + e.caseId(),
                        e.caseId(),
                        event.id(),
                        null,
                        null,
                        e.reopenedAt())))
                : List.of();
    }

    private static List<Signal> ruled(JurisdictionRuled e, ReceivedEvent<?> event) {
        long returns = e.returnedBy().stream().filter(e.section()::equals).count();
        return e.buckPassing() && returns >= DefaultCardRules.RULES.returnsBeforeRuling()
                ? List.of(new Offended(new Offence(
                        "passed:" + e.caseId() + ":" + e.round() + ":" + e.section(),
                        Ground.Y3,
                        e.section(),
                        e.unit(),
                        "passed-" + e.caseId(),
                        e.caseId(),
                        event.id(),
                        null,
                        null,
                        e.ruledAt())))
                : List.of();
    }

    private static Signal unanswered(SupervisionOrderOverdue e, ReceivedEvent<?> event) {
        return new Offended(new Offence(
                "order:" + e.orderId() + ":" + e.level(),
                Ground.Y4,
                e.section(),
                e.unit(),
                "order-" + e.orderId(),
                e.caseId(),
                event.id(),
                null,
                e.orderId(),
                e.overdueAt()));
    }

    private static List<Signal> substantiated(ProblemSubstantiated e, ReceivedEvent<?> event) {
        if (e.severity() < DISCIPLINE && !e.tags().contains(IGNORING)) {
            return List.of();
        }
        return List.of(new Offended(new Offence(
                "finding:" + e.findingId(),
                e.severity() >= DISCIPLINE ? Ground.R4 : Ground.Y5,
                e.section(),
                e.unit(),
                e.rootCause(),
                e.caseId(),
                event.id(),
                e.findingId(),
                null,
                e.recordedAt())));
    }
}
