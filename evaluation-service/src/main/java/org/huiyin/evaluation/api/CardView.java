package org.huiyin.evaluation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardState;
import org.huiyin.evaluation.card.CardStep;
import org.huiyin.evaluation.card.Charge;
import org.huiyin.evaluation.card.Colour;
import org.huiyin.evaluation.card.Evidence;
import org.huiyin.evaluation.card.Ground;
import org.huiyin.evaluation.card.Reason;
import org.huiyin.evaluation.card.Standing;
import org.huiyin.evaluation.carding.ShowCards.Shown;
import org.jspecify.annotations.Nullable;

/** A card. The section concerned reads what it is charged with and what was decided, not where the proof lies nor who did it. */
@Schema(name = "Card")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CardView(
        UUID id,
        long version,
        CardState.Name state,
        Colour colour,
        Ground ground,
        @Schema(examples = "S0001") String section,
        @Schema(examples = "U001") String unit,
        @Schema(examples = "licence-window-closed") String rootCause,
        List<UUID> caseIds,
        boolean byRule,
        Instant proposedAt,
        Instant answerBy,
        @Nullable Instant appealBy,
        @Nullable Instant expiresAt,
        @Nullable UUID findingId,
        @Nullable UUID orderId,
        @Schema(description = "The yellow cards that a red one rests on") List<UUID> basis,
        @Nullable List<StepView> history,
        @Schema(description = "For the office only") @Nullable Office office) {

    static CardView of(Card card, boolean office) {
        return of(card, null, office);
    }

    static CardView of(Shown shown, boolean office) {
        return of(
                shown.card(),
                shown.steps().stream().map(step -> StepView.of(step, office)).toList(),
                office);
    }

    private static CardView of(Card card, @Nullable List<StepView> history, boolean office) {
        Charge charge = card.charge();
        Evidence evidence = card.evidence();
        Standing standing = card.state() instanceof Standing confirmed ? confirmed : null;
        return new CardView(
                card.id(),
                card.version(),
                card.state().name(),
                charge.colour(),
                charge.ground(),
                charge.section(),
                charge.unit(),
                charge.rootCause(),
                charge.caseIds(),
                card.isByRule(),
                card.proposedAt(),
                card.state().proposed().answerBy(),
                standing == null ? null : standing.confirmed().appealBy(),
                standing == null ? null : standing.confirmed().expiresAt(),
                evidence.findingId(),
                evidence.orderId(),
                evidence.basis(),
                history,
                office ? Office.of(card) : null);
    }

    /** One entry of a card's history. */
    @Schema(name = "CardStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            long sequence,
            Instant at,
            CardState.Name state,
            boolean byRule,
            @Schema(description = "For the office only") @Nullable String by,
            @Nullable Reason reason,
            @Nullable String words) {

        static StepView of(CardStep step, boolean office) {
            return new StepView(
                    step.sequence(),
                    step.at(),
                    step.state(),
                    step.isByRule(),
                    office ? step.by() : null,
                    step.reason(),
                    step.words());
        }
    }

    /** What only the office reads. */
    @Schema(name = "CardBackground")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Office(
            String proposer,
            @Schema(examples = "recording 2026-118, minute 4") @Nullable String reference,
            @Schema(description = "Events that are the evidence") List<UUID> eventIds) {

        static Office of(Card card) {
            return new Office(
                    card.state().proposed().proposer(),
                    card.evidence().reference(),
                    card.evidence().eventIds());
        }
    }
}
