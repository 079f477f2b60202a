package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a complainant says of the answer by the code of the letter, not yet checked. */
@Schema(name = "LetterAnswerRequest", description = "What a complainant says of the answer, by the code of the letter.")
public record LetterAnswerRequest(
        @Schema(required = true, examples = "HY-2026-0000123-K") @Nullable String number,
        @Schema(required = true, description = "The code that stands in the letter about the answer") @Nullable
                String code,
        @Schema(required = true, description = "Whether the matter is resolved") @Nullable Boolean resolved,
        @Schema(required = true, examples = "SATISFIED", description = "SATISFIED, BASICALLY_SATISFIED or DISSATISFIED")
                @Nullable
                String satisfaction,
        @Schema(examples = "TOO_SLOW", description = "DISSATISFIED needs one") @Nullable String reason) {

    AnswerRequest answer() {
        return new AnswerRequest(resolved, satisfaction, reason);
    }

    @Override
    public String toString() {
        return "LetterAnswerRequest[…]";
    }
}
