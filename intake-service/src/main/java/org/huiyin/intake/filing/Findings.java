package org.huiyin.intake.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.Finding;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.store.ReportBoxes;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Refuses what is said to come from a report box that there is not, or to have been found on a day that has not begun. */
@ApplicationScoped
class Findings {
    private final ReportBoxes boxes;
    private final ZoneId zone;

    Findings(ReportBoxes boxes, @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.boxes = boxes;
        this.zone = zone;
    }

    Uni<Void> check(Mutiny.Session session, @Nullable Finding finding, Instant now) {
        if (finding == null) {
            return Uni.createFrom().voidItem();
        }
        try {
            finding.checkFoundBy(LocalDate.ofInstant(now, zone));
        } catch (InvalidValue invalid) {
            throw Problems.unprocessable("/onBehalf/receivedOn", invalid.code(), invalid.detail());
        }
        return boxes.exists(session, finding.box())
                .invoke(known -> {
                    if (!known) {
                        throw Problems.unprocessable(
                                "/onBehalf/reference", "unknown-code", "is not the code of a report box");
                    }
                })
                .replaceWithVoid();
    }
}
