package org.huiyin.evaluation.panel;

import java.util.List;

/**
 * How a panel voted on one section.
 *
 * @param entitled members who are not recused
 */
public record Tally(int inFavour, int against, int abstained, int entitled) {

    static Tally of(List<CastVote> votes, int entitled) {
        return new Tally(count(votes, Vote.FOR), count(votes, Vote.AGAINST), count(votes, Vote.ABSTAIN), entitled);
    }

    /** More than half of those who may vote have done so. */
    public boolean hasQuorum() {
        return 2 * (inFavour + against + abstained) > entitled;
    }

    public boolean majorityAgainst() {
        return against > inFavour;
    }

    private static int count(List<CastVote> votes, Vote vote) {
        return (int) votes.stream().filter(cast -> cast.vote() == vote).count();
    }
}
