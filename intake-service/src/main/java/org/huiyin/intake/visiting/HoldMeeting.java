package org.huiyin.intake.visiting;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.help.Meeting;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.helping.EnterpriseGate;
import org.huiyin.intake.store.register.AssignmentRows.Author;
import org.huiyin.intake.store.register.EnterpriseRows.Stored;
import org.huiyin.intake.store.register.HelpFigures;
import org.huiyin.intake.store.register.HelpFigures.Numbered;
import org.huiyin.intake.store.register.MeetingRows;
import org.huiyin.intake.store.register.MeetingRows.Fresh;
import org.huiyin.intake.visiting.EnterpriseFile.MeetingView;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.problem.Problems;

/** Writes down a coordination meeting: each decision names who answers for it and until when, for several demands at once. */
@ApplicationScoped
public class HoldMeeting {
    private final EnterpriseGate gate;
    private final HelpFigures figures;
    private final MeetingRows meetings;
    private final ListMeetings listMeetings;
    private final OfficeDay day;

    HoldMeeting(
            EnterpriseGate gate, HelpFigures figures, MeetingRows meetings, ListMeetings listMeetings, OfficeDay day) {
        this.gate = gate;
        this.figures = figures;
        this.meetings = meetings;
        this.listMeetings = listMeetings;
        this.day = day;
    }

    /** Whose demands were spoken of, and what was decided. */
    public record Wish(String creditCode, Meeting meeting) {}

    public Uni<Answer> hold(Mutiny.Session session, Actor actor, Wish wish, Instant now) {
        if (wish.meeting().heldOn().isAfter(day.of(now))) {
            throw Problems.unprocessable("/heldOn", "in-the-future", "must not be after today");
        }
        return gate.admit(session, actor, wish.creditCode(), now).chain(stored -> demands(session, stored, wish)
                .map(ids -> new Fresh(UuidCreator.getTimeOrderedEpoch(), stored.id(), wish.meeting(), ids))
                .call(fresh -> meetings.add(session, fresh, new Author(actor.subject(), now)))
                .chain(fresh -> shown(session, fresh, now))
                .map(view -> new Answer(201, "/v1/enterprises/" + wish.creditCode() + "/file", null, view)));
    }

    private Uni<Map<ComplaintNumber, UUID>> demands(Mutiny.Session session, Stored stored, Wish wish) {
        List<ComplaintNumber> wanted = wish.meeting().decisions().stream()
                .flatMap(decision -> decision.demands().stream())
                .distinct()
                .toList();
        List<Long> serials = wanted.stream().map(ComplaintNumber::serial).toList();
        return figures.demands(session, stored.creditCode(), serials).map(found -> {
            Map<ComplaintNumber, UUID> ids = new HashMap<>();
            for (Numbered each : found) {
                ids.put(new ComplaintNumber(each.year(), each.serial()), each.id());
            }
            if (!ids.keySet().containsAll(wanted)) {
                throw Problems.unprocessable(
                        "/decisions", "unknown-demand", "names a demand that is not this enterprise's");
            }
            return ids;
        });
    }

    private Uni<MeetingView> shown(Mutiny.Session session, Fresh fresh, Instant now) {
        return listMeetings.of(session, fresh.enterprise(), day.of(now)).map(all -> all.stream()
                .filter(view -> view.id().equals(fresh.id()))
                .findFirst()
                .orElseThrow());
    }
}
