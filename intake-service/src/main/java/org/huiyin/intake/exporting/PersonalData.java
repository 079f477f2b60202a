package org.huiyin.intake.exporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.huiyin.intake.reading.ComplaintView;
import org.huiyin.intake.reading.ComplaintView.ContactView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of a person's complaint: codes, words, supplements, answer, contact, steps, opinions.
 *
 * @param sealedIdentity of a confidential complaint, and only in its complainant's own hands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalData(
        ComplaintView complaint,
        List<Judged> opinions,
        List<CameBack> reopenings,
        @Nullable ContactView sealedIdentity) {

    /** What was said of the answer of a round. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Judged(int round, boolean resolved, String satisfaction, @Nullable String reason, Instant at) {}

    /** Why it was to be handled again. */
    public record CameBack(int round, String reason, Instant at) {}

    @Override
    public String toString() {
        return "PersonalData[" + complaint + "]";
    }
}
