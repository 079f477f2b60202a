package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseRecoded;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Difficulty;
import org.huiyin.dispatch.cases.Recoding;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Triage;
import org.huiyin.dispatch.cases.Withdrawn;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.Recodings;

/**
 * A second dispatcher judges the difficulty of a drawn case (盲审复核) and is not told the first judgement, which stays. Whether both
 * agree is told to whoever evaluates.
 */
@ApplicationScoped
public class RecodeCase {
    private final ChangeCase changeCase;
    private final Recodings recodings;

    RecodeCase(ChangeCase changeCase, Recodings recodings) {
        this.changeCase = changeCase;
        this.recodings = recodings;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, Difficulty second) {
        Recoding.Judged judged = new Recoding.Judged(second, command.now());
        return changeCase.runAfterLooking(session, command, command.sight(), row -> {
            Triage triage = triage(row);
            return recodings
                    .drawn(session, row.id())
                    .map(drawn -> Recoding.by(command.officer(), triage, drawn, judged)
                            .orThrow(Refusals::problem))
                    .call(recoding -> recodings.record(session, row.id(), recoding))
                    .map(recoding -> change(row, recoding));
        });
    }

    /** Nobody judges what nobody judged before, or what its complainant does not want any more. */
    private static Triage triage(CaseRow row) {
        CaseState state = row.state();
        if (state instanceof Withdrawn) {
            throw Refusals.problem(Refusal.WRONG_STATE);
        }
        return row.triage().orElseThrow(() -> Refusals.problem(Refusal.NOT_DRAWN));
    }

    private static CaseChange change(CaseRow row, Recoding recoding) {
        CaseRecoded event = new CaseRecoded(
                row.id(), recoding.first().name(), recoding.second().name(), recoding.agreed(), recoding.at());
        return CaseChange.of(row.state(), "RECODED", recoding.second().name(), event);
    }
}
