package org.huiyin.dispatch.merging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Reply;
import org.huiyin.dispatch.commonproblem.Concluded;
import org.huiyin.dispatch.commonproblem.ConclusionCode;
import org.huiyin.dispatch.commonproblem.Settleable;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.MergedCases;
import org.huiyin.dispatch.store.ProblemWork;
import org.huiyin.service.sealing.BusSealer;
import org.jspecify.annotations.Nullable;

/**
 * The leader concludes a problem with a code and one reply for all. Quick however many cases there are: they get their answers
 * in batches by {@link AnswerCases}, and until then the problem is known to owe them.
 */
@ApplicationScoped
public class ConcludeProblem {
    static final String PURPOSE = "common-problem-replies";

    private final HoldProblem holdProblem;
    private final ProblemWork work;
    private final MergedCases merged;
    private final BusSealer sealer;
    private final Outbox outbox;

    ConcludeProblem(HoldProblem holdProblem, ProblemWork work, MergedCases merged, BusSealer sealer, Outbox outbox) {
        this.holdProblem = holdProblem;
        this.work = work;
        this.merged = merged;
        this.sealer = sealer;
        this.outbox = outbox;
    }

    public Uni<CommonProblemRow> run(Mutiny.Session session, Act act, long version, Outcome outcome) {
        return holdProblem.run(session, act, act.sightOfOwnSections(), version).call(row -> {
            Settleable settleable = HoldProblem.require(row, Settleable.class, act);
            Reply reply = Reply.of(outcome.reply()).orThrow(Refusals::problem);
            Concluded concluded = settleable.conclude(outcome.code(), act.author(), act.now());
            return work.measures(session, row.id())
                    .invoke(measures -> check(outcome, measures.isEmpty()))
                    .chain(() -> merged.waiting(session, row.id()))
                    .chain(cases -> {
                        row.conclude(concluded, outcome.policyBasis(), sealed(row, reply));
                        NewEvent told =
                                NewEvent.of(ProblemEvents.concluded(concluded, cases), row.eventSeq(), act.now());
                        return outbox.append(session, List.of(told));
                    });
        });
    }

    private static void check(Outcome outcome, boolean withoutMeasures) {
        String basis = outcome.policyBasis();
        if (outcome.code() == ConclusionCode.EXPLAINED) {
            if (basis == null || basis.isBlank()) {
                throw Refusals.problem(Refusal.EXPLAINED_WITHOUT_A_BASIS);
            }
        } else if (withoutMeasures) {
            throw Refusals.problem(Refusal.CONCLUSION_WITHOUT_MEASURES);
        }
    }

    private String sealed(CommonProblemRow row, Reply reply) {
        return sealer.seal(PURPOSE, row.id(), reply.text().getBytes(UTF_8));
    }

    /** How it ended, by which rule if it can't be solved, and what every complainant is told. */
    public record Outcome(ConclusionCode code, @Nullable String policyBasis, String reply) {}
}
