package org.huiyin.dispatch.mediating;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.DisputeMeetingHeld;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.dispute.Dispute;
import org.huiyin.dispatch.dispute.Meeting;
import org.huiyin.dispatch.handling.CaseChange;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.DisputeRecord;
import org.huiyin.dispatch.store.DisputeRecord.Held;
import org.huiyin.dispatch.store.DisputeRecord.Signature;
import org.huiyin.dispatch.store.Disputes;

/** The section that works on a dispute notes a mediation meeting (调解会): its day, which sides came, and sealed minutes. */
@ApplicationScoped
public class RecordMeeting {
    private final ChangeCase changeCase;
    private final Disputes disputes;
    private final DisputeWords words;
    private final CurrentCity city;

    RecordMeeting(ChangeCase changeCase, Disputes disputes, DisputeWords words, CurrentCity city) {
        this.changeCase = changeCase;
        this.disputes = disputes;
        this.words = words;
        this.city = city;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, Minutes minutes) {
        return changeCase.runAfterLooking(session, command, command.sightOfOwnSections(), row -> {
            Assignment lead = Refusals.requireWork(row.state());
            return disputes.of(session, row.id()).chain(known -> {
                Dispute dispute = known.in(row.round()).orElseThrow(() -> Refusals.problem(Refusal.NO_RESPONDENT));
                Meeting meeting = meeting(row, known, dispute, minutes, command);
                Signature by = new Signature(
                        dispute.number(), row.round(), command.actor().subject(), command.now());
                Held held = new Held(by, meeting, words.seal(row.id(), minutes.text()));
                return disputes.add(session, row.id(), held).replaceWith(() -> change(row, lead, held));
            });
        });
    }

    private Meeting meeting(CaseRow row, DisputeRecord known, Dispute dispute, Minutes minutes, Command command) {
        ZoneId zone = city.get().calendar().zone();
        Meeting meeting = new Meeting(
                known.meetings().size() + 1,
                minutes.heldOn(),
                minutes.complainantAttended(),
                minutes.respondentAttended());
        return dispute.meet(
                        meeting, LocalDate.ofInstant(row.openedAt(), zone), LocalDate.ofInstant(command.now(), zone))
                .orThrow(Refusals::problem);
    }

    private static CaseChange change(CaseRow row, Assignment lead, Held held) {
        Meeting meeting = held.meeting();
        DisputeMeetingHeld event = new DisputeMeetingHeld(
                row.id(),
                held.by().round(),
                meeting.number(),
                lead.to().section(),
                lead.to().unit(),
                meeting.heldOn(),
                meeting.complainantAttended(),
                meeting.respondentAttended(),
                held.by().at());
        return CaseChange.of(row.state(), "MEETING_HELD", Integer.toString(meeting.number()), event);
    }

    /** What is noted of a meeting; the text is sealed. */
    public record Minutes(LocalDate heldOn, boolean complainantAttended, boolean respondentAttended, String text) {}
}
