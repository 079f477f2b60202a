package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a complainant says of the answer, not yet checked. */
@Schema(name = "AnswerRequest", description = "What a complainant says of the answer.")
public record AnswerRequest(
        @Schema(required = true, description = "Whether the matter is resolved") @Nullable Boolean resolved,
        @Schema(required = true, examples = "SATISFIED", description = "SATISFIED, BASICALLY_SATISFIED or DISSATISFIED")
                @Nullable
                String satisfaction,
        @Schema(
                        examples = "TOO_SLOW",
                        description = "DISSATISFIED needs one: NOT_SOLVED, PROMISED_ONLY, TOO_SLOW, UNCLEAR_REPLY,"
                                + " ATTITUDE or OTHER")
                @Nullable
                String reason) {}
