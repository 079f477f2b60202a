package org.huiyin.intake.sitting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.filing.FileComplaint;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.Receipt;
import org.huiyin.intake.store.window.WindowRows;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Files a problem found at the window as a complaint, so that a section answers for it; once. */
@ApplicationScoped
public class FileProblem {
    private final WindowRows rows;
    private final FileComplaint filing;

    FileProblem(WindowRows rows, FileComplaint filing) {
        this.rows = rows;
        this.filing = filing;
    }

    public Uni<Answer> file(Mutiny.Session session, UUID problem, NewComplaint complaint, Instant now) {
        return rows.problem(session, problem)
                .map(found -> found.orElseThrow(Problems::notFound))
                .chain(() -> filing.file(session, complaint, now))
                .call(answer -> rows.filed(session, problem, ((Receipt) answer.body()).id())
                        .invoke(first -> {
                            if (!first) {
                                throw Problems.conflict("filed-before", "The problem was filed as a complaint before.");
                            }
                        }));
    }
}
