package org.huiyin.intake.reportbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.store.ReportBoxRow;
import org.huiyin.intake.store.ReportBoxes;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Writes down where a report box hangs; a code is given once and never changes its place. */
@ApplicationScoped
public class RegisterReportBox {
    private final ReportBoxes boxes;

    RegisterReportBox(ReportBoxes boxes) {
        this.boxes = boxes;
    }

    /** A box as it was described; the territory is a code of the catalogue. */
    public record NewBox(String code, String placeZh, String placeEn, String territory) {}

    public Uni<Answer> register(Mutiny.Session session, NewBox box, Instant now) {
        return boxes.exists(session, box.code()).chain(known -> {
            if (known) {
                throw Problems.conflict("box-known", "There is a box of this code.");
            }
            ReportBoxRow row = new ReportBoxRow();
            row.code = box.code();
            row.placeZh = box.placeZh();
            row.placeEn = box.placeEn();
            row.territory = box.territory();
            row.registeredAt = now;
            return session.persist(row)
                    .replaceWith(() -> Answer.created("/v1/report-boxes", 1, ListReportBoxes.BoxView.empty(row)));
        });
    }
}
