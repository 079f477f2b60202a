package org.huiyin.dispatch.teaming;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Merged;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.cases.Waiting;
import org.huiyin.dispatch.handling.Companion;
import org.huiyin.dispatch.handling.Consequences;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CoHandlerRow;
import org.huiyin.dispatch.store.CoHandlers;
import org.huiyin.dispatch.store.Deadlines;
import org.huiyin.dispatch.teamwork.Open;
import org.huiyin.dispatch.teamwork.ReleaseReason;
import org.huiyin.dispatch.teamwork.Released;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Co-handlers go along with their case. No case is closed while one is silent. They stay when it gets another lead (who was
 * asked to help and becomes the lead is let go), and their clocks stand still with the case's. When a case ends or is merged
 * they are let go; a new round begins with the lead alone.
 */
@ApplicationScoped
class FollowTeam implements Companion {
    private static final String AUTHOR = "dispatch";
    private final CoHandlers coHandlers;
    private final Deadlines deadlines;
    private final CurrentCity city;

    FollowTeam(CoHandlers coHandlers, Deadlines deadlines, CurrentCity city) {
        this.coHandlers = coHandlers;
        this.deadlines = deadlines;
        this.city = city;
    }

    @Override
    public Uni<Consequences> follow(Mutiny.Session session, CaseRow row, CaseState next, Instant now) {
        if (row.company().sections().isEmpty() || Companion.isNoMove(row.state(), next)) {
            return Uni.createFrom().item(Consequences.NONE);
        }
        return coHandlers.of(session, row.id()).chain(rows -> {
            List<CoHandlerRow> open = rows.stream()
                    .filter(one ->
                            one.state() instanceof Open && one.state().share().round() == row.round())
                    .toList();
            if (Companion.isClosure(next) && !open.isEmpty()) {
                throw Refusals.problem(Refusal.CO_HANDLERS_SILENT);
            }
            Consequences released = release(row, open, next, now);
            row.helpedBy(CoHandlers.team(rows).sectionsIn(round(row, next)));
            return clocks(session, row, open, next, now).replaceWith(released);
        });
    }

    private static Consequences release(CaseRow row, List<CoHandlerRow> open, CaseState next, Instant now) {
        List<PublishedEvent> events = new ArrayList<>();
        List<CaseStep> steps = new ArrayList<>();
        for (CoHandlerRow one : open) {
            Open share = (Open) one.state();
            String section = share.share().to().section();
            ReleaseReason reason = reason(section, next);
            if (reason != null) {
                Released released = share.release(reason, now);
                one.become(released);
                events.add(ShareEvents.released(row.id(), released));
                String detail = one.number() + " " + section;
                steps.add(new CaseStep(row.id(), now, AUTHOR, "CO_HANDLER_RELEASED", row.round(), section, detail));
            }
        }
        return new Consequences(events, steps);
    }

    /** Why a section that has not reported needs to do nothing any more; null if it helps on. */
    private static @Nullable ReleaseReason reason(String section, CaseState next) {
        if (Companion.isOver(next)) {
            return ReleaseReason.CASE_ENDED;
        }
        if (next instanceof Merged) {
            return ReleaseReason.NOT_NEEDED;
        }
        return next instanceof Assigned assigned
                        && section.equals(assigned.assignment().to().section())
                ? ReleaseReason.BECAME_LEAD
                : null;
    }

    private Uni<Void> clocks(
            Mutiny.Session session, CaseRow row, List<CoHandlerRow> open, CaseState next, Instant now) {
        if (next instanceof Suspended) {
            return deadlines.pause(session, row.id(), DeadlineKind.CO_HANDLER);
        }
        boolean resumes = row.state() instanceof Suspended && next instanceof Accepted;
        return Multi.createFrom()
                .iterable(open)
                .onItem()
                .transformToUniAndConcatenate(one -> {
                    if (one.state() instanceof Released) {
                        return deadlines.stop(session, row.id(), DeadlineKind.CO_HANDLER, one.number());
                    }
                    return resumes
                            ? goOn(session, row, one, now)
                            : Uni.createFrom().voidItem();
                })
                .onItem()
                .ignoreAsUni();
    }

    /** What a share lost while the case stood still is given back, unless its limit had passed before. */
    private Uni<Void> goOn(Mutiny.Session session, CaseRow row, CoHandlerRow one, Instant now) {
        Instant since = ((Suspended) row.state()).since();
        Open share = (Open) one.state();
        if (!share.share().deadline().keptAt(since)) {
            return Uni.createFrom().voidItem();
        }
        WorkCalendar calendar = city.get().calendar();
        Open later = share.extend(calendar.later(share.share().deadline(), calendar.workingDaysBetween(since, now)));
        one.become(later);
        return deadlines.move(
                session,
                row.id(),
                DeadlineKind.CO_HANDLER,
                one.number(),
                later.share().deadline());
    }

    private static int round(CaseRow row, CaseState next) {
        if (next instanceof Owned owned) {
            return owned.assignment().round();
        }
        return next instanceof Waiting waiting ? waiting.round() : row.round();
    }
}
