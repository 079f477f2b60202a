package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.FollowUp;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.Satisfaction;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.jspecify.annotations.Nullable;

/** Somebody outside of the handling unit asks the complainant (回访); a dissatisfied one is heard, and it begins again. */
@ApplicationScoped
public class FollowUpCase {
    private static final String DISSATISFIED = Satisfaction.DISSATISFIED.name();
    private final ChangeCase changeCase;
    private final CurrentCity city;

    FollowUpCase(ChangeCase changeCase, CurrentCity city) {
        this.changeCase = changeCase;
        this.city = city;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, FollowUp followUp) {
        return changeCase.run(session, command, command.sight(), row -> decide(row, followUp));
    }

    private CaseChange decide(CaseRow row, FollowUp followUp) {
        Resolved resolved = Refusals.require(row.state(), Resolved.class);
        Owned next = resolved.followUp(followUp, city.get().calendar()).orThrow(Refusals::problem);
        CaseFollowedUp told = told(row, resolved, followUp);
        if (next instanceof Assigned again) {
            return new CaseChange(
                    again,
                    List.of(
                            told,
                            CaseEvents.reopened(row.id(), again.assignment(), DISSATISFIED),
                            CaseEvents.assigned(row.id(), again.assignment())),
                    "REOPENED",
                    DISSATISFIED);
        }
        Satisfaction satisfaction = followUp.satisfaction();
        return CaseChange.of(next, "FOLLOWED_UP", satisfaction == null ? "NOT_REACHED" : satisfaction.name(), told);
    }

    private static CaseFollowedUp told(CaseRow row, Resolved resolved, FollowUp followUp) {
        Appointment handledBy = resolved.assignment().to();
        return new CaseFollowedUp(
                row.id(),
                resolved.assignment().round(),
                handledBy.section(),
                handledBy.unit(),
                new TreeSet<>(followUp.by().units()).first(),
                resolved.attempts() + 1,
                followUp.reached(),
                followUp.solved(),
                name(followUp.satisfaction()),
                followUp.at());
    }

    private static @Nullable String name(@Nullable Satisfaction satisfaction) {
        return satisfaction == null ? null : satisfaction.name();
    }
}
