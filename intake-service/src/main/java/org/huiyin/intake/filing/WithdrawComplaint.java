package org.huiyin.intake.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.ComplaintState.Filed;
import org.huiyin.intake.complaint.ComplaintState.Reason;
import org.huiyin.intake.reading.ComplaintTag;
import org.huiyin.intake.reading.Gate;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Complaints;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Takes a complaint back for its complainant, who must have read the version that is taken back. */
@ApplicationScoped
public class WithdrawComplaint {
    private final Complaints complaints;
    private final Gate gate;
    private final Outbox outbox;

    WithdrawComplaint(Complaints complaints, Gate gate, Outbox outbox) {
        this.complaints = complaints;
        this.gate = gate;
        this.outbox = outbox;
    }

    /** What the complainant gets for it. */
    public record Done(String number, String status, Instant withdrawnAt) {}

    public Uni<Answer> withdraw(
            Mutiny.Session session, Caller caller, String number, @Nullable String ifMatch, Instant now) {
        return complaints.lock(session, ComplaintNumber.parse(number)).chain(stored -> {
            ComplaintRow row =
                    gate.admitToChange(caller, number, stored).complaint().row();
            if (ComplaintTag.requiredVersion(ifMatch) != row.version) {
                throw Problems.preconditionFailed();
            }
            if (!(row.complaintState() instanceof Filed filed)) {
                throw Refusals.problem(Reason.ALREADY_WITHDRAWN);
            }
            row.state = filed.withdraw(now).code();
            return store(session, row, now);
        });
    }

    private Uni<Answer> store(Mutiny.Session session, ComplaintRow row, Instant now) {
        row.changedAt = now;
        row.version += 1;
        row.eventSequence += 1;
        var event = NewEvent.of(new ComplaintWithdrawn(row.id, now), row.eventSequence, now);
        return outbox.append(session, List.of(event))
                .replaceWith(() -> Answer.ok(row.version, new Done(row.number().toString(), row.state, now)));
    }
}
