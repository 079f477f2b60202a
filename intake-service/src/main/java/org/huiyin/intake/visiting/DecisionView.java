package org.huiyin.intake.visiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.store.register.MeetingRows.Decided;
import org.huiyin.intake.store.register.VisitRows.Number;
import org.jspecify.annotations.Nullable;

/** What a meeting decided for some demands, who answers for it, and until when. */
@Schema(name = "Decision")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        UUID id,
        UUID meetingId,
        String creditCode,
        LocalDate heldOn,
        String text,
        String ownerUnit,
        @Nullable String ownerSection,
        LocalDate dueOn,
        boolean overdue,
        @Nullable Instant doneAt,
        @Nullable String doneNote,
        List<String> demands) {
    static DecisionView of(Decided decided) {
        return new DecisionView(
                decided.id(),
                decided.meetingId(),
                decided.creditCode(),
                decided.heldOn(),
                decided.words(),
                decided.ownerUnit(),
                decided.ownerSection(),
                decided.dueOn(),
                decided.overdue(),
                decided.doneAt(),
                decided.doneNote(),
                decided.demands().stream().map(Number::written).toList());
    }
}
