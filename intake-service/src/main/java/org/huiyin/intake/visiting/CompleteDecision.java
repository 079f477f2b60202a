package org.huiyin.intake.visiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.store.register.AssignmentRows.Author;
import org.huiyin.intake.store.register.MeetingRows;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Writes down that what was decided has been done; once. */
@ApplicationScoped
public class CompleteDecision {
    private final MeetingRows meetings;
    private final OfficeDay day;

    CompleteDecision(MeetingRows meetings, OfficeDay day) {
        this.meetings = meetings;
        this.day = day;
    }

    /** What was done about which decision. */
    public record Wish(UUID decision, String note) {}

    public Uni<Answer> complete(Mutiny.Session session, String subject, Wish wish, Instant now) {
        return meetings.find(session, wish.decision(), day.of(now))
                .map(found -> found.orElseThrow(Problems::notFound))
                .chain(() -> meetings.complete(session, wish.decision(), wish.note(), new Author(subject, now)))
                .invoke(first -> {
                    if (!first) {
                        throw Problems.conflict("done-before", "The decision was reported as done before.");
                    }
                })
                .chain(() -> meetings.find(session, wish.decision(), day.of(now)))
                .map(found -> Answer.ok(DecisionView.of(found.orElseThrow(IllegalStateException::new))));
    }
}
