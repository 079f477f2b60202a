package org.huiyin.dispatch.merging;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.handling.DispatchConfig;
import org.huiyin.dispatch.handling.ResolveMerged;
import org.huiyin.dispatch.handling.ResolveMerged.Answer;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.CommonProblems;
import org.huiyin.dispatch.store.ConclusionColumns;
import org.huiyin.dispatch.store.MergedCases;
import org.huiyin.service.time.DatabaseClock;

/**
 * Gives the cases of a concluded problem its outcome, a batch at a time. None is lost: a problem counts as answered only when
 * no case waits in it any more, and no case can be merged in it after its conclusion.
 */
@ApplicationScoped
public class AnswerCases {
    private final CommonProblems problems;
    private final MergedCases merged;
    private final ResolveMerged resolveMerged;
    private final OpenReply openReply;
    private final DatabaseClock clock;
    private final DispatchConfig config;

    AnswerCases(
            CommonProblems problems,
            MergedCases merged,
            ResolveMerged resolveMerged,
            OpenReply openReply,
            DatabaseClock clock,
            DispatchConfig config) {
        this.problems = problems;
        this.merged = merged;
        this.resolveMerged = resolveMerged;
        this.openReply = openReply;
        this.clock = clock;
        this.config = config;
    }

    /** Whether there was anything to do. */
    public Uni<Boolean> run(Mutiny.Session session) {
        return problems.lockToAnswer(session)
                .chain(problem -> problem == null
                        ? Uni.createFrom().item(false)
                        : clock.now(session)
                                .chain(now -> answer(session, problem, now))
                                .replaceWith(true));
    }

    private Uni<Void> answer(Mutiny.Session session, CommonProblemRow problem, Instant now) {
        Answer answer = answer(problem);
        return merged.lockWaiting(session, problem.id(), config.sweepBatch()).chain(rows -> {
            if (rows.isEmpty()) {
                problem.answered(now);
            }
            return answer(session, rows, answer, now);
        });
    }

    private Uni<Void> answer(Mutiny.Session session, List<CaseRow> rows, Answer answer, Instant now) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> resolveMerged.run(session, row, answer, now))
                .onItem()
                .ignoreAsUni();
    }

    private Answer answer(CommonProblemRow problem) {
        ConclusionColumns end = requireNonNull(problem.conclusion());
        return new Answer(
                end.closureCode().ofEachCase(),
                end.policyBasis(),
                requireNonNull(openReply.run(problem)),
                end.concludedBy(),
                end.concludedAt());
    }
}
