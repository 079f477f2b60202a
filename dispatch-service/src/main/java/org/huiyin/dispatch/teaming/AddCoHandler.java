package org.huiyin.dispatch.teaming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Claimed;
import org.huiyin.dispatch.cases.Extendable;
import org.huiyin.dispatch.cases.Merged;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.handling.CaseChange;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CoHandlerRow;
import org.huiyin.dispatch.store.CoHandlers;
import org.huiyin.dispatch.store.Deadlines;
import org.huiyin.dispatch.teamwork.Added;
import org.huiyin.dispatch.teamwork.Share;
import org.huiyin.dispatch.teamwork.Team;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.DeadlineKind;
import org.jspecify.annotations.Nullable;

/** Asks another section and its leader to help with a case that has a lead and is not answered yet, and starts its clock. */
@ApplicationScoped
public class AddCoHandler {
    private final ChangeCase changeCase;
    private final CoHandlers coHandlers;
    private final Deadlines deadlines;
    private final CurrentCity city;

    AddCoHandler(ChangeCase changeCase, CoHandlers coHandlers, Deadlines deadlines, CurrentCity city) {
        this.changeCase = changeCase;
        this.coHandlers = coHandlers;
        this.deadlines = deadlines;
        this.city = city;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, Wish wish) {
        return changeCase.runAfterLooking(session, command, command.sight(), row -> {
            Extendable running = Refusals.require(row.state(), Extendable.class);
            if (running instanceof Claimed || running instanceof Merged) {
                throw Refusals.problem(Refusal.WRONG_STATE); // it would be closed over the head of whoever was asked
            }
            return coHandlers.of(session, row.id()).chain(rows -> {
                Team team = CoHandlers.team(rows);
                Added added = add(team, running, command, wish);
                row.helpedBy(team.plus(added).sectionsIn(row.round()));
                String author = command.actor().subject();
                return coHandlers
                        .add(session, new CoHandlerRow(row.id(), added, wish.task(), author))
                        .chain(() -> deadlines.arm(session, clock(row, added.share())))
                        .replaceWith(() -> change(row, added));
            });
        });
    }

    private Added add(Team team, Extendable running, Command command, Wish wish) {
        City current = city.get();
        Appointment to = Appointment.of(current.register(), wish.section(), wish.leader())
                .orThrow(Refusals::problem);
        Deadline deadline = current.calendar().deadline(command.now(), wish.limitWorkingDays());
        return team.add(running.assignment(), to, command.now(), deadline).orThrow(Refusals::problem);
    }

    private static Deadlines.Clock clock(CaseRow row, Share share) {
        return new Deadlines.Clock(
                row.id(),
                DeadlineKind.CO_HANDLER,
                share.number(),
                share.round(),
                share.to().section(),
                share.to().unit(),
                share.addedAt(),
                share.deadline());
    }

    private static CaseChange change(CaseRow row, Added added) {
        String detail = added.share().number() + " " + added.share().to().section();
        return CaseChange.of(row.state(), "CO_HANDLER_ADDED", detail, ShareEvents.added(row.id(), added));
    }

    /** Whom to ask, for what, and within how many working days. */
    public record Wish(String section, @Nullable String leader, String task, int limitWorkingDays) {}
}
