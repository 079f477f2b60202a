package org.huiyin.intake.comparing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.likeness.Likeness;
import org.huiyin.intake.likeness.Reason;
import org.huiyin.intake.reading.ComplaintSummary;

/** The earlier complaints that are most like one, at most ten, the likest first. */
public record LikeComplaints(List<LikeComplaint> items) {

    /** An earlier complaint, and why it may be the same. */
    public record LikeComplaint(
            ComplaintSummary complaint,
            @Schema(description = "From 0.3 to 1: the sum of the reasons' points", examples = "0.65") double score,
            List<Reason> reasons) {

        static LikeComplaint of(ComplaintSummary complaint, Likeness likeness) {
            return new LikeComplaint(complaint, likeness.score(), likeness.reasons());
        }
    }
}
