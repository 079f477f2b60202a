package org.huiyin.intake.visiting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.store.register.VisitRows.Number;
import org.huiyin.intake.store.register.VisitRows.Stored;
import org.huiyin.intake.store.register.VisitRows.Visitor;

/** A visit, with the numbers of the demands that it raised. */
@Schema(name = "Visit")
public record VisitView(
        UUID id, LocalDate visitedOn, String place, int people, List<Visitor> visitors, List<String> demands) {
    static VisitView of(Stored stored) {
        return new VisitView(
                stored.id(),
                stored.visitedOn(),
                stored.place(),
                stored.people(),
                stored.visitors(),
                stored.demands().stream().map(Number::written).toList());
    }
}
