package org.huiyin.dispatch.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.dispatch.dispute.Agreement;
import org.huiyin.dispatch.dispute.Attempt;
import org.huiyin.dispatch.dispute.Dispute;
import org.huiyin.dispatch.dispute.Meeting;
import org.jspecify.annotations.Nullable;

/** All that was ever noted of the dispute in a case, each list in order. */
public record DisputeRecord(List<Party> parties, List<Held> meetings, List<Settled> agreements, List<Asked> followUps) {

    public DisputeRecord {
        parties = List.copyOf(parties);
        meetings = List.copyOf(meetings);
        agreements = List.copyOf(agreements);
        followUps = List.copyOf(followUps);
    }

    /** What counts in a round: everything about the last respondent, and nothing without one. */
    public Optional<Dispute> in(int round) {
        return parties.isEmpty() ? Optional.empty() : Optional.of(of(parties.size(), round));
    }

    private Dispute of(int party, int round) {
        return new Dispute(
                party,
                meetings.stream()
                        .filter(held -> held.by().counts(party, round))
                        .map(Held::meeting)
                        .toList(),
                agreements.stream()
                        .filter(settled -> settled.by().counts(party, round))
                        .map(Settled::agreement)
                        .toList(),
                followUps.stream()
                        .filter(asked -> asked.by().counts(party, round))
                        .map(Asked::attempt)
                        .toList());
    }

    /** A respondent, with everything but the id sealed. */
    public record Party(
            int number,
            UUID partyId,
            int round,
            String sealedName,
            @Nullable String sealedCreditCode,
            @Nullable String sealedContact,
            String author,
            Instant namedAt) {}

    /** With which respondent, in which round, by whom and when something was noted. */
    public record Signature(int party, int round, String author, Instant at) {

        private boolean counts(int lastParty, int presentRound) {
            return party == lastParty && round == presentRound;
        }
    }

    /** A meeting with its sealed minutes. */
    public record Held(Signature by, Meeting meeting, String sealedMinutes) {}

    /** The end of a mediation with its sealed terms. */
    public record Settled(Signature by, Agreement agreement, String sealedTerms) {}

    /** An attempt to ask the respondent. */
    public record Asked(Signature by, Attempt attempt) {}
}
