package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseStruckOff;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.FollowedUp;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.StruckOff;
import org.huiyin.dispatch.store.CaseRow;

/** Strikes a case off the list (销号): the end, and an act with an author. */
@ApplicationScoped
public class StrikeOffCase {
    private final ChangeCase changeCase;
    private final DispatchConfig config;

    StrikeOffCase(ChangeCase changeCase, DispatchConfig config) {
        this.changeCase = changeCase;
        this.config = config;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command) {
        return changeCase.run(session, command, command.sight(), row -> decide(row, command));
    }

    private CaseChange decide(CaseRow row, Command command) {
        StruckOff struckOff = strikeOff(row.state(), command).orThrow(Refusals::problem);
        Appointment handledBy = struckOff.assignment().to();
        CaseStruckOff event = new CaseStruckOff(
                row.id(),
                struckOff.assignment().round(),
                handledBy.section(),
                handledBy.unit(),
                struckOff.struckOffAt());
        return CaseChange.of(struckOff, "STRUCK_OFF", "", event);
    }

    private Outcome<StruckOff> strikeOff(CaseState state, Command command) {
        if (state instanceof Resolved resolved) {
            return resolved.strikeOff(command.officer(), command.now(), config.followUpAttempts());
        }
        return Refusals.require(state, FollowedUp.class).strikeOff(command.officer(), command.now());
    }
}
