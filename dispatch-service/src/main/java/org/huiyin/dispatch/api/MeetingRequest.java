package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.mediating.RecordMeeting;

/** A mediation meeting that was held. */
public record MeetingRequest(
        @NotNull LocalDate heldOn,
        @NotNull Boolean complainantAttended,
        @NotNull Boolean respondentAttended,
        @NotNull
                @Size(min = 1, max = 8000)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(examples = "双方同意先核对送货单。", description = "Stored sealed, never published")
                String minutes) {

    RecordMeeting.Minutes notes() {
        return new RecordMeeting.Minutes(heldOn, complainantAttended, respondentAttended, minutes);
    }
}
