package org.huiyin.intake.api;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.privacy.TwoPersonAct;
import org.huiyin.intake.unsealing.AskTwoPersons.Wish;
import org.jspecify.annotations.Nullable;

/** Why something is asked for that takes two persons, not yet checked. */
@Schema(description = "Why something is asked for that takes two persons.")
public record TwoPersonRequest(
        @Schema(
                        required = true,
                        examples = "COURT_ORDER",
                        description = "To open an identity: COURT_ORDER, DANGER_TO_LIFE, FALSE_ACCUSATION or"
                                + " PROTECTION_OF_COMPLAINANT. To erase: PURPOSE_ACHIEVED, STORAGE_ENDED,"
                                + " CONSENT_WITHDRAWN, UNLAWFUL_PROCESSING or OTHER_LAW")
                @Nullable
                String reason,
        @Schema(
                        examples = "INVESTIGATION_AT_RISK",
                        description = "Only to open an identity, and only if the complainant is not to be told:"
                                + " INVESTIGATION_AT_RISK, COURT_FORBIDS or DANGER_TO_OTHERS")
                @Nullable
                String silence,
        @Schema(required = true, examples = "法院（2026）回法字第12号调取令。", description = "At most 20,000 characters; sealed")
                @Nullable
                String grounds) {

    Wish wish(TwoPersonAct act) {
        Checks checks = new Checks();
        String checkedReason = checks.required("/reason", reason, code -> known(code, act.isReason(code)));
        String checkedSilence = checks.optional(
                "/silence",
                silence,
                code -> known(code, act == TwoPersonAct.IDENTITY_OPENING && TwoPersonAct.SILENCE.contains(code)));
        Narrative checkedGrounds = checks.required("/grounds", grounds, Narrative::new);
        checks.demandNone();
        return new Wish(
                act, Objects.requireNonNull(checkedReason), checkedSilence, Objects.requireNonNull(checkedGrounds));
    }

    private static String known(String code, boolean known) {
        if (!known) {
            throw new InvalidValue("unknown-code", "is not one of the words of this field");
        }
        return code;
    }

    @Override
    public String toString() {
        return "TwoPersonRequest[…]";
    }
}
