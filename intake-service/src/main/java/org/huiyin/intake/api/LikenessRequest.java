package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.api.FileComplaintRequest.ContactPart;
import org.huiyin.intake.api.FileComplaintRequest.PlacePart;
import org.jspecify.annotations.Nullable;

/** A complaint about to be filed, as far as it is known, not yet checked. */
@Schema(
        name = "LikenessRequest",
        description = "A complaint about to be filed, as far as it is known. Nothing of it is kept.")
public record LikenessRequest(
        @Schema(required = true, examples = "出口退税迟迟未到账") @Nullable String title,
        @Schema(required = true, examples = "三月申报的出口退税至今没有到账。") @Nullable String text,
        @Schema(examples = "tax", description = "Code from /v1/categories") @Nullable String category,
        @Schema(examples = "HY-01", description = "Code from /v1/territories") @Nullable String territory,
        @Schema(examples = "91350100M000100Y43", description = "Credit code of the enterprise concerned") @Nullable
                String enterprise,
        @Schema(description = "Where it is: a point with its system of coordinates, an address, or both") @Nullable
                PlacePart place,
        @Schema(description = "How to reach the complainant: tells their earlier complaints") @Nullable
                ContactPart contact) {

    @Override
    public String toString() {
        return "LikenessRequest[…]";
    }
}
