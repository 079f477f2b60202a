package org.huiyin.evaluation.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.card.Ground;
import org.huiyin.evaluation.card.Reason;
import org.huiyin.evaluation.carding.MoveCard.Grounds;
import org.huiyin.evaluation.carding.ProposeByHand.Wish;
import org.jspecify.annotations.Nullable;

/** What is sent to propose a card and to take its steps. */
final class CardRequests {
    private static final String PRINTABLE = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+";
    private static final int LONGEST = 2000;

    private CardRequests() {}

    /** A card that a supervisor proposes. */
    @Schema(name = "CardRequest")
    record Proposal(
            @NotNull @Schema(description = "Y1 to Y5, R2 to R4; R1 follows by itself") Ground ground,
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
            @NotNull
                    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}")
                    @Schema(
                            examples = "licence-window-closed",
                            description = "A section has one yellow card for a root cause at most")
                    String rootCause,
            @NotNull @Size(min = 1, max = 20) @Schema(description = "Cases that the section had")
                    Set<@NotNull UUID> caseIds,
            @NotNull
                    @Size(min = 1, max = 500)
                    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+")
                    @Schema(
                            examples = "recording 2026-118, minute 4",
                            description = "Where the proof lies, without personal data; never published")
                    String evidence) {

        Wish wish() {
            return new Wish(
                    ground,
                    section,
                    rootCause,
                    List.copyOf(caseIds).stream().sorted().toList(),
                    evidence);
        }
    }

    /** What a section says to a proposal, or against a card. */
    @Schema(name = "CardStatement")
    record Statement(
            @NotNull
                    @Size(min = 1, max = LONGEST)
                    @Pattern(regexp = PRINTABLE)
                    @Schema(
                            examples = "系统故障期间已电话答复，附通话记录编号。",
                            description = "Without personal data of complainants; never published")
                    String words) {}

    /** Why a proposal is dropped. */
    @Schema(name = "CardWithdrawal")
    record Withdrawal(
            @NotNull @Schema(description = "ANSWER_CONVINCED, FACTS_WRONG, WRONG_SECTION, DUPLICATE or BEYOND_CONTROL")
                    Reason reason,
            @Size(min = 1, max = LONGEST) @Pattern(regexp = PRINTABLE) @Nullable String words) {

        Grounds grounds() {
            return new Grounds(reason, words);
        }
    }

    /** What the commission decides on an appeal. */
    @Schema(name = "CardDecision")
    record Verdict(
            @NotNull Outcome outcome,
            @NotNull
                    @Schema(
                            description =
                                    "FACTS_STAND to uphold; FACTS_WRONG, WRONG_SECTION, DUPLICATE or BEYOND_CONTROL to revoke")
                    Reason reason,
            @Size(min = 1, max = LONGEST) @Pattern(regexp = PRINTABLE) @Nullable String words) {

        Grounds grounds() {
            return new Grounds(reason, words);
        }
    }

    /** Why a card is revoked that an appeal against the lists of a cycle reached. */
    @Schema(name = "CardRevocation")
    record Revocation(
            @NotNull @Schema(description = "FACTS_WRONG, WRONG_SECTION, DUPLICATE or BEYOND_CONTROL") Reason reason,
            @Size(min = 1, max = LONGEST) @Pattern(regexp = PRINTABLE) @Nullable String words) {

        Grounds grounds() {
            return new Grounds(reason, words);
        }
    }

    /** How an appeal ends. */
    @Schema(name = "CardOutcome")
    enum Outcome {
        UPHELD,
        REVOKED
    }
}
