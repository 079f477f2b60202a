package org.huiyin.intake.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        boolean confidential,
        @Nullable EnterpriseView enterprise,
        @Nullable String title,
        @Nullable String text,
        @Nullable AnswersView answers,
        @Nullable ContactView contact,
        @Nullable OnBehalfView onBehalf,
        Instant filedAt,
        @Nullable Instant withdrawnAt,
        List<SupplementView> supplements,
        boolean awaitsAnswer,
        ProgressView progress,
        @Nullable AnswerView answer,
        @Nullable OfficeView office,
        @Nullable Instant identityOpenedAt,
        @Nullable ErasedView erased,
        @Nullable PlaceView place) {

    /** The enterprise concerned. */
    public record EnterpriseView(String creditCode, String name) {}

    /** What the complainant answered to the questions of the category, in which edition of them. */
    public record AnswersView(int edition, @Schema(type = SchemaType.OBJECT) Map<String, Object> given) {}

    /** How to reach the complainant: for the complainant and for staff who have to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactView(@Nullable String name, @Nullable String email, @Nullable String phone) {}

    /** What was noted by whoever filed for somebody else. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OnBehalfView(
            @Nullable String reference, @Nullable LocalDate receivedOn, @Nullable ConsentView consent) {}

    /** That the enterprise agreed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConsentView(String form, LocalDate givenOn, @Nullable String reference) {}

    /** Words that were added later: by the complainant, by staff on behalf, or by the office as a question. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SupplementView(int position, @Nullable String text, String addedBy, Instant addedAt) {}

    /** When its words were destroyed, and for which legal reason; RETENTION when their time was over. */
    public record ErasedView(Instant at, String reason) {}

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
