package org.huiyin.dispatch.merging;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.commonproblem.Open;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.CommonProblems;
import org.huiyin.dispatch.store.ProblemWork.Signed;

/** A dispatcher merges one case in a common problem (合并办理): its section answers for the case from now on. */
@ApplicationScoped
public class MergeCase {
    private final CommonProblems problems;
    private final ChangeCase changeCase;
    private final Linking linking;

    MergeCase(CommonProblems problems, ChangeCase changeCase, Linking linking) {
        this.problems = problems;
        this.changeCase = changeCase;
        this.linking = linking;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, UUID problemId) {
        return problems.lock(session, problemId, command.sight())
                .onFailure(HttpProblem.class)
                .transform(unseen -> Refusals.problem(Refusal.UNKNOWN_PROBLEM))
                .chain(problem -> merge(session, command, problem));
    }

    private Uni<CaseRow> merge(Mutiny.Session session, Command command, CommonProblemRow problem) {
        if (!(problem.state() instanceof Open open)) {
            throw Refusals.problem(Refusal.UNKNOWN_PROBLEM);
        }
        String[] former = new String[1];
        return changeCase
                .run(session, command, command.sight(), row -> {
                    former[0] = Linking.sectionOf(row);
                    return linking.merge(row, open.problem(), command.now());
                })
                .call(row -> linking.keep(
                        session,
                        row,
                        former[0],
                        open.problem(),
                        new Signed(command.actor().subject(), command.now())))
                .invoke(problem::changed);
    }
}
