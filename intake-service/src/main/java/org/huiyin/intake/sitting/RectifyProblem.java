package org.huiyin.intake.sitting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.store.window.WindowRows;
import org.huiyin.intake.window.Rectification;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Writes down that a problem was put right (整改); once. */
@ApplicationScoped
public class RectifyProblem {
    private final WindowRows rows;
    private final OfficeDay day;

    RectifyProblem(WindowRows rows, OfficeDay day) {
        this.rows = rows;
        this.day = day;
    }

    public Uni<Answer> rectify(Mutiny.Session session, UUID problem, Rectification done, Instant now) {
        if (done.on().isAfter(day.of(now))) {
            throw Problems.unprocessable("/on", "in-the-future", "must not be after today");
        }
        return rows.problem(session, problem)
                .map(found -> found.orElseThrow(Problems::notFound))
                .chain(() -> rows.rectify(session, problem, done))
                .invoke(first -> {
                    if (!first) {
                        throw Problems.conflict("rectified-before", "The problem was put right before.");
                    }
                })
                .chain(() -> rows.problem(session, problem))
                .map(found -> Answer.ok(found.orElseThrow(IllegalStateException::new)));
    }
}
