package org.huiyin.intake.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintReopeningAsked;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.progress.HandledRound;
import org.huiyin.intake.progress.HandledRound.TooLate;
import org.huiyin.intake.progress.ReopeningReason;
import org.huiyin.intake.progress.Windows;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.SupplementRow;
import org.huiyin.intake.store.Voices;
import org.huiyin.service.command.Answer;

/** A complainant comes back after the end, in time. The words become a supplement, encrypted like all of them. */
@ApplicationScoped
public class AskReopening {
    private final Complaints complaints;
    private final Voices voices;
    private final Gate gate;
    private final SupplementComplaint supplements;
    private final Outbox outbox;
    private final Windows windows;

    AskReopening(
            Complaints complaints,
            Voices voices,
            Gate gate,
            SupplementComplaint supplements,
            Outbox outbox,
            Windows windows) {
        this.complaints = complaints;
        this.voices = voices;
        this.gate = gate;
        this.supplements = supplements;
        this.outbox = outbox;
        this.windows = windows;
    }

    /** Why it is to begin again, and the complainant's words. */
    public record Plea(ReopeningReason reason, Narrative text) {}

    /** What the complainant gets for it. */
    public record Asked(String number, Instant askedAt) {}

    public Uni<Answer> ask(Mutiny.Session session, Caller caller, String number, Plea plea, Instant now) {
        return complaints.lock(session, ComplaintNumber.parse(number)).chain(stored -> {
            Gate.Seen seen = gate.admitToChange(caller, number, stored);
            HandledRound round = Refusals.handledRound(seen.complaint(), TooLate.NOT_FINISHED);
            round.reopenable(now, windows).ifPresent(Refusals::refuse);
            ComplaintRow row = seen.complaint().row();
            return voices.reopening(session, row.id, round.number(), plea.reason(), now)
                    .chain(first -> {
                        if (!first) {
                            throw Refusals.problem(TooLate.REOPENED_ALREADY);
                        }
                        SupplementRow words = supplements.row(row, plea.text(), seen.sight(), now);
                        return session.persist(words).chain(() -> tell(session, row, round.number(), plea, now));
                    });
        });
    }

    private Uni<Answer> tell(Mutiny.Session session, ComplaintRow row, int round, Plea plea, Instant now) {
        row.version += 1;
        row.eventSequence += 1;
        ComplaintReopeningAsked asked =
                new ComplaintReopeningAsked(row.id, round, plea.reason().name(), now);
        return outbox.append(session, List.of(NewEvent.of(asked, row.eventSequence, now)))
                .replaceWith(() -> Answer.ok(row.version, new Asked(row.number().toString(), now)));
    }
}
