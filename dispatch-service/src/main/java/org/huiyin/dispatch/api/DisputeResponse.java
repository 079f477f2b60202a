package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.Satisfaction;
import org.huiyin.dispatch.store.DisputeRecord;
import org.jspecify.annotations.Nullable;

/** The dispute in a case: everything that was noted, oldest first. What counts is what was noted in the present round, with the last party. */
@Schema(name = "Dispute")
public record DisputeResponse(
        List<Party> parties, List<Meeting> meetings, List<Agreement> agreements, List<FollowUp> followUps) {

    static DisputeResponse of(DisputeRecord known, UnaryOperator<String> opened) {
        return new DisputeResponse(
                known.parties().stream().map(party -> Party.of(party, opened)).toList(),
                known.meetings().stream().map(held -> Meeting.of(held, opened)).toList(),
                known.agreements().stream()
                        .map(settled -> Agreement.of(settled, opened))
                        .toList(),
                known.followUps().stream().map(FollowUp::of).toList());
    }

    /** A respondent. */
    @Schema(name = "DisputeParty")
    public record Party(
            int number,
            @Schema(description = "What events know it by") UUID partyId,
            int round,
            String name,
            @Nullable String creditCode,
            @Nullable String contact,
            String namedBy,
            Instant namedAt) {

        private static Party of(DisputeRecord.Party party, UnaryOperator<String> opened) {
            return new Party(
                    party.number(),
                    party.partyId(),
                    party.round(),
                    opened.apply(party.sealedName()),
                    orNothing(party.sealedCreditCode(), opened),
                    orNothing(party.sealedContact(), opened),
                    party.author(),
                    party.namedAt());
        }

        private static @Nullable String orNothing(@Nullable String sealed, UnaryOperator<String> opened) {
            return sealed == null ? null : opened.apply(sealed);
        }
    }

    /** A mediation meeting. */
    @Schema(name = "DisputeMeeting")
    public record Meeting(
            int number,
            int party,
            int round,
            LocalDate heldOn,
            boolean complainantAttended,
            boolean respondentAttended,
            String minutes,
            String recordedBy,
            Instant recordedAt) {

        private static Meeting of(DisputeRecord.Held held, UnaryOperator<String> opened) {
            return new Meeting(
                    held.meeting().number(),
                    held.by().party(),
                    held.by().round(),
                    held.meeting().heldOn(),
                    held.meeting().complainantAttended(),
                    held.meeting().respondentAttended(),
                    opened.apply(held.sealedMinutes()),
                    held.by().author(),
                    held.by().at());
        }
    }

    /** How a mediation ended. */
    @Schema(name = "DisputeAgreement")
    public record Agreement(
            int party,
            int round,
            boolean reached,
            LocalDate agreedOn,
            String terms,
            String recordedBy,
            Instant recordedAt) {

        private static Agreement of(DisputeRecord.Settled settled, UnaryOperator<String> opened) {
            return new Agreement(
                    settled.by().party(),
                    settled.by().round(),
                    settled.agreement().reached(),
                    settled.agreement().agreedOn(),
                    opened.apply(settled.sealedTerms()),
                    settled.by().author(),
                    settled.by().at());
        }
    }

    /** One attempt to ask the respondent. */
    @Schema(name = "DisputeFollowUp")
    public record FollowUp(
            int party, int round, boolean reached, @Nullable Satisfaction satisfaction, String author, Instant at) {

        private static FollowUp of(DisputeRecord.Asked asked) {
            Satisfaction satisfaction = asked.attempt().satisfaction();
            return new FollowUp(
                    asked.by().party(),
                    asked.by().round(),
                    satisfaction != null,
                    satisfaction,
                    asked.by().author(),
                    asked.by().at());
        }
    }
}
