package org.huiyin.intake.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint as one caller may see it; parts out of sight are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintView(
        UUID id,
        String number,
        String status,
        String kind,
        String category,
        String territory,
        String channel,
        String source,
        String language,
        boolean anonymous,
        String filedBy,
        @Nullable EnterpriseView enterprise,
        String title,
        String text,
        @Nullable ContactView contact,
        @Nullable OnBehalfView onBehalf,
        Instant filedAt,
        @Nullable Instant withdrawnAt,
        List<SupplementView> supplements,
        ProgressView progress,
        @Nullable AnswerView answer,
        @Nullable OfficeView office) {

    /** The enterprise concerned. */
    public record EnterpriseView(String creditCode, String name) {}

    /** How to reach the complainant: for the complainant and for staff who have to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactView(@Nullable String name, @Nullable String email, @Nullable String phone) {}

    /** What the clerk noted who filed on behalf. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OnBehalfView(@Nullable String reference, @Nullable LocalDate receivedOn) {}

    /** Words that were added later. */
    public record SupplementView(int position, String text, String addedBy, Instant addedAt) {}

    /** Where it stands, in words for the complainant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgressView(StepView current, @Nullable LocalDate answerBy, boolean late, List<StepView> steps) {}

    /** A stage and when it was reached. */
    public record StepView(String stage, String zh, String en, Instant at) {}

    /** What the office in charge answered. */
    public record AnswerView(String text, Instant at) {}

    /** For staff only: who has it in hand. */
    public record OfficeView(String unit, String section) {}

    @Override
    public String toString() {
        return "ComplaintView[" + id + "]";
    }
}
