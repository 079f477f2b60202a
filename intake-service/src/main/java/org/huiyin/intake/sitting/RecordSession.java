package org.huiyin.intake.sitting;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.store.window.WindowRows;
import org.huiyin.intake.store.window.WindowRows.Found;
import org.huiyin.intake.store.window.WindowRows.Recorded;
import org.huiyin.intake.store.window.WindowRows.Wanted;
import org.huiyin.intake.window.WindowSession;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Writes down a session of a leader at the window, with the problems that it found, all or nothing. */
@ApplicationScoped
public class RecordSession {
    private final WindowRows rows;
    private final OfficeDay day;

    RecordSession(WindowRows rows, OfficeDay day) {
        this.rows = rows;
        this.day = day;
    }

    /** The session and its problems with their ids. */
    public record Written(UUID id, List<Found> problems) {}

    public Uni<Answer> record(Mutiny.Session session, WindowSession held, Recorded recorded) {
        refuseFuture(held, recorded.at());
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return rows.add(session, id, held, recorded)
                .chain(() -> rows.problems(session, new Wanted(null, id, new UUID(0, 0)), WindowSession.MOST_PROBLEMS))
                .map(problems -> new Answer(201, "/v1/window-problems", null, new Written(id, problems)));
    }

    private void refuseFuture(WindowSession held, Instant now) {
        LocalDate today = day.of(now);
        boolean rectifiedLater = held.problems().stream()
                .map(problem -> problem.rectification())
                .anyMatch(done -> done != null && done.on().isAfter(today));
        if (held.heldOn().isAfter(today) || rectifiedLater) {
            throw Problems.unprocessable("", "in-the-future", "names a day after today");
        }
    }
}
