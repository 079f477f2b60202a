package org.huiyin.dispatch.merging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.commonproblem.ProblemMoves;
import org.huiyin.dispatch.commonproblem.ProblemState;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.CommonProblems;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.problem.Problems;

/** Holds a common problem for whoever changes it, and words the refusals of its rules. */
@ApplicationScoped
class HoldProblem {
    private final CommonProblems problems;

    HoldProblem(CommonProblems problems) {
        this.problems = problems;
    }

    /** 404 outside of the sight. */
    Uni<CommonProblemRow> run(Mutiny.Session session, Act act, Sight sight) {
        return problems.lock(session, act.problem(), sight);
    }

    /** 412 for another version than the one that was read. */
    Uni<CommonProblemRow> run(Mutiny.Session session, Act act, Sight sight, long version) {
        return run(session, act, sight).invoke(row -> {
            if (row.version() != version) {
                throw Problems.preconditionFailed();
            }
        });
    }

    /** The state as the one that a move needs, or 409 with the moves that are open instead. */
    static <S extends ProblemState> S require(CommonProblemRow row, Class<S> needed, Act act) {
        ProblemState state = row.state();
        if (needed.isInstance(state)) {
            return needed.cast(state);
        }
        throw refused(row, Refusal.PROBLEM_STATE, act);
    }

    static <T> T moved(CommonProblemRow row, Outcome<T> outcome, Act act) {
        return outcome.orThrow(reason -> refused(row, reason, act));
    }

    private static RuntimeException refused(CommonProblemRow row, Refusal reason, Act act) {
        return Refusals.withOpenMoves(
                Refusals.problem(reason),
                ProblemMoves.open(row.stateName(), act.actor().roles()));
    }
}
