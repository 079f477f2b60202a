package org.huiyin.dispatch.teaming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.handling.CaseChange;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CoHandlerRow;
import org.huiyin.dispatch.store.CoHandlers;
import org.huiyin.dispatch.store.Deadlines;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.dispatch.teamwork.CoHandling;
import org.huiyin.dispatch.teamwork.Open;
import org.huiyin.dispatch.teamwork.Team;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Changes one share of a case that has a lead: its row, its clock, and who sees the case. */
@ApplicationScoped
class ChangeShare {
    private final ChangeCase changeCase;
    private final CoHandlers coHandlers;
    private final Deadlines deadlines;

    ChangeShare(ChangeCase changeCase, CoHandlers coHandlers, Deadlines deadlines) {
        this.changeCase = changeCase;
        this.coHandlers = coHandlers;
        this.deadlines = deadlines;
    }

    /** 404 for a number that the case does not have; 409 for a share that has ended. */
    Uni<CaseRow> run(
            Mutiny.Session session,
            Command command,
            Sight sight,
            int number,
            BiFunction<CaseRow, Open, Step> decision) {
        return changeCase.runAfterLooking(
                session, command, sight, row -> coHandlers.of(session, row.id()).chain(rows -> {
                    CoHandlerRow share = numbered(rows, number);
                    Step step = decision.apply(row, open(share));
                    return write(session, row, rows, share, step);
                }));
    }

    private Uni<CaseChange> write(
            Mutiny.Session session, CaseRow row, List<CoHandlerRow> rows, CoHandlerRow share, Step step) {
        share.become(step.next());
        if (step.words() != null) {
            share.say(step.words());
        }
        Team team = CoHandlers.team(rows);
        row.helpedBy(team.sectionsIn(row.round()));
        String detail = share.number() + " " + step.next().share().to().section();
        CaseChange change = CaseChange.of(row.state(), step.action(), detail, step.event());
        Uni<Void> clock = step.next() instanceof Open
                ? Uni.createFrom().voidItem()
                : deadlines.stop(session, row.id(), DeadlineKind.CO_HANDLER, share.number());
        return clock.replaceWith(change);
    }

    private static CoHandlerRow numbered(List<CoHandlerRow> rows, int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst().orElseThrow(Problems::notFound);
    }

    private static Open open(CoHandlerRow share) {
        if (share.state() instanceof Open open) {
            return open;
        }
        throw Refusals.problem(Refusal.SHARE_ENDED);
    }

    /** What becomes of a share, what was said with it, and how it is told. */
    record Step(CoHandling next, @Nullable String words, String action, PublishedEvent event) {}
}
