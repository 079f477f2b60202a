package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.CaseClock;
import org.huiyin.evaluation.card.Signal;
import org.huiyin.evaluation.card.Signal.CaseLeft;
import org.huiyin.evaluation.card.Signal.ClockHeld;
import org.huiyin.evaluation.card.Signal.DeadlineMissed;
import org.huiyin.evaluation.card.Signal.DeadlineSet;
import org.huiyin.evaluation.card.Signal.FindingRevoked;
import org.huiyin.evaluation.card.Signal.NothingSolved;
import org.huiyin.evaluation.card.Signal.Offended;
import org.huiyin.evaluation.card.Signal.OrderSettled;
import org.huiyin.evaluation.card.Signal.PartOf;
import org.huiyin.evaluation.card.Signal.Turn;
import org.huiyin.evaluation.card.Terms;
import org.huiyin.evaluation.store.CaseClockRows;
import org.huiyin.evaluation.store.CaseLoadRows;
import org.huiyin.evaluation.store.CureRows;

/** Makes of what events say what is due to happen later, and proposals of what happened; told twice, it is done once. */
@ApplicationScoped
public class HearSignals {
    private final CaseClockRows clocks;
    private final CureRows cures;
    private final CaseLoadRows caseLoads;
    private final JudgeOffence judgeOffence;
    private final Terms terms;

    HearSignals(CaseClockRows clocks, CureRows cures, CaseLoadRows caseLoads, JudgeOffence judgeOffence, Terms terms) {
        this.clocks = clocks;
        this.cures = cures;
        this.caseLoads = caseLoads;
        this.judgeOffence = judgeOffence;
        this.terms = terms;
    }

    public Uni<Void> hear(Mutiny.Session session, List<Signal> signals) {
        return OneByOne.of(signals, signal -> hear(session, signal));
    }

    private Uni<Void> hear(Mutiny.Session session, Signal signal) {
        if (signal instanceof DeadlineSet set) {
            return clocks.stop(session, set.turn().caseId(), set.at()).chain(() -> warnLater(session, set));
        } else if (signal instanceof DeadlineMissed missed) {
            return clocks.set(
                    session,
                    clockOf(CaseClock.Kind.OVERDUE, missed.turn(), missed.dueAt(), terms.overdueAt(missed.dueAt())));
        } else if (signal instanceof ClockHeld held) {
            return clocks.stop(session, held.caseId(), held.at());
        } else if (signal instanceof CaseLeft left) {
            return clocks.stop(session, left.caseId(), left.at())
                    .chain(() -> cures.cure(session, left.caseId(), left.at()));
        } else if (signal instanceof PartOf part) {
            return clocks.partOf(session, part.caseId(), part.problemId());
        } else if (signal instanceof OrderSettled settled) {
            return cures.cure(session, settled.orderId(), settled.at());
        }
        return judge(session, signal);
    }

    private Uni<Void> judge(Mutiny.Session session, Signal signal) {
        if (signal instanceof Offended offended) {
            return judgeOffence.judge(session, offended.offence());
        } else if (signal instanceof NothingSolved said) {
            return caseLoads
                    .claimedSolved(session, said)
                    .chain(claimed -> claimed
                            ? judgeOffence.judge(session, said.offence())
                            : Uni.createFrom().voidItem());
        }
        return judgeOffence.revoke(session, ((FindingRevoked) signal).findingId());
    }

    /** A limit so short that its warning would come with it, or before, is told by itself. */
    private Uni<Void> warnLater(Mutiny.Session session, DeadlineSet set) {
        Instant warnAt = terms.warnAt(set.dueAt());
        return warnAt.isAfter(set.at())
                ? clocks.set(session, clockOf(CaseClock.Kind.WARNING, set.turn(), set.dueAt(), warnAt))
                : Uni.createFrom().voidItem();
    }

    private static CaseClock clockOf(CaseClock.Kind kind, Turn turn, Instant dueAt, Instant firesAt) {
        return new CaseClock(
                kind, turn.caseId(), turn.section(), turn.unit(), turn.round(), turn.eventId(), dueAt, firesAt, null);
    }
}
