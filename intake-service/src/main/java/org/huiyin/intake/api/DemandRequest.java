package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an enterprise, or a leader at the window, wants to have solved. */
@Schema(name = "DemandRequest", description = "What an enterprise, or a leader at the window, wants to have solved.")
public record DemandRequest(
        @Schema(required = true, examples = "DEMAND", description = "COMPLAINT, DEMAND, CONSULTATION or HELP") @Nullable
                String kind,
        @Schema(required = true, examples = "funding", description = "Code from /v1/categories") @Nullable
                String category,
        @Schema(examples = "HY-01", description = "Code from /v1/territories; absent: that of the enterprise") @Nullable
                String territory,
        @Schema(required = true, examples = "流动资金贷款到期难续") @Nullable String title,
        @Schema(required = true, examples = "贷款下月到期，银行要求先还后贷。") @Nullable String text,
        @Schema(examples = "zh") @Nullable String language,
        @Schema(description = "How to reach who wants it; required of an enterprise")
                FileComplaintRequest.@Nullable ContactPart contact) {

    @Override
    public String toString() {
        return "DemandRequest[…]";
    }
}
