package org.huiyin.intake.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintAnswered;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.intake.access.AnswerDoor;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.progress.DiscontentReason;
import org.huiyin.intake.progress.HandledRound;
import org.huiyin.intake.progress.HandledRound.TooLate;
import org.huiyin.intake.progress.Opinion;
import org.huiyin.intake.progress.Windows;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.Complaints.Stored;
import org.huiyin.intake.store.ProgressRow;
import org.huiyin.intake.store.Voices;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** A complainant says what became of it (评价), with an account, an access code, or the code of the letter; once per round. */
@ApplicationScoped
public class GiveOpinion {
    private static final UUID NOBODY = new UUID(0, 0);
    private final Complaints complaints;
    private final Voices voices;
    private final Gate gate;
    private final AnswerDoor door;
    private final Outbox outbox;
    private final Windows windows;

    GiveOpinion(Complaints complaints, Voices voices, Gate gate, AnswerDoor door, Outbox outbox, Windows windows) {
        this.complaints = complaints;
        this.voices = voices;
        this.gate = gate;
        this.door = door;
        this.outbox = outbox;
        this.windows = windows;
    }

    /** What the complainant gets for it. */
    public record Heard(String number, int round, Instant answeredAt) {}

    /** A number and the code of the letter, as they were typed. */
    public record Letter(String number, String code) {

        @Override
        public String toString() {
            return "Letter[…]";
        }
    }

    public Uni<Answer> byComplainant(
            Mutiny.Session session, Caller caller, String number, Opinion opinion, Instant now) {
        return complaints.lock(session, ComplaintNumber.parse(number)).chain(stored -> {
            Gate.Seen seen = gate.admit(caller, number, stored);
            if (seen.sight() != Sight.OWNER) {
                throw Problems.forbidden("not-the-complainant", "Only the complainant may do this.");
            }
            return hear(session, seen.complaint(), opinion, now);
        });
    }

    public Uni<Answer> byLetter(Mutiny.Session session, Letter letter, Opinion opinion, Instant now) {
        return complaints.lock(session, ComplaintNumber.parse(letter.number())).chain(stored -> {
            Optional<ProgressRow> progress = stored.map(Stored::progress);
            UUID id = progress.map(row -> row.complaintId).orElse(NOBODY);
            int round = progress.map(row -> row.round).orElse(0);
            gate.granted(door.admit(letter.number(), letter.code(), id, round));
            return hear(session, stored.orElseThrow(Problems::notFound), opinion, now);
        });
    }

    private Uni<Answer> hear(Mutiny.Session session, Stored complaint, Opinion opinion, Instant now) {
        HandledRound round = Refusals.handledRound(complaint, TooLate.NOT_WAITING_FOR_AN_ANSWER);
        round.answerable(now, windows).ifPresent(Refusals::refuse);
        ComplaintRow row = complaint.row();
        return voices.answer(session, row.id, round.number(), opinion, now).chain(first -> {
            if (!first) {
                throw Refusals.problem(TooLate.ANSWERED_ALREADY);
            }
            return tell(session, row, round.number(), opinion, now);
        });
    }

    private Uni<Answer> tell(Mutiny.Session session, ComplaintRow row, int round, Opinion opinion, Instant now) {
        row.version += 1;
        row.eventSequence += 1;
        DiscontentReason reason = opinion.reason();
        ComplaintAnswered answered = new ComplaintAnswered(
                row.id,
                round,
                opinion.resolved(),
                opinion.satisfaction().name(),
                reason == null ? null : reason.name(),
                now);
        return outbox.append(session, List.of(NewEvent.of(answered, row.eventSequence, now)))
                .replaceWith(() -> Answer.ok(row.version, new Heard(row.number().toString(), round, now)));
    }
}
