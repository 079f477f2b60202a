package org.huiyin.dispatch.merging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.commonproblem.Open;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.CommonProblems;
import org.huiyin.dispatch.store.MergedCases;

/** A dispatcher takes one case out of its common problem: it waits for an owner of its own, under the clock that it had. */
@ApplicationScoped
public class SeparateCase {
    private final CommonProblems problems;
    private final ChangeCase changeCase;
    private final MergedCases merged;
    private final Linking linking;

    SeparateCase(CommonProblems problems, ChangeCase changeCase, MergedCases merged, Linking linking) {
        this.problems = problems;
        this.changeCase = changeCase;
        this.merged = merged;
        this.linking = linking;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command) {
        return merged.problemOf(session, command.caseId())
                .chain(id -> id == null
                        ? changeCase.run(session, command, command.sight(), row -> {
                            throw Refusals.problem(Refusal.WRONG_STATE);
                        })
                        : problems.lock(session, id, command.sight())
                                .chain(problem -> separate(session, command, problem)));
    }

    private Uni<CaseRow> separate(Mutiny.Session session, Command command, CommonProblemRow problem) {
        String by = command.actor().subject();
        return changeCase
                .run(session, command, command.sight(), row -> {
                    if (!(problem.state() instanceof Open open)) {
                        throw Refusals.problem(Refusal.WRONG_STATE); // its answer is on the way
                    }
                    return linking.separate(row, open.problem(), command.now());
                })
                .call(row -> merged.part(session, problem.id(), row.id(), by, command.now()))
                .invoke(problem::changed);
    }
}
