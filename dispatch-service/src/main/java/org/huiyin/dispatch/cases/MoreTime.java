package org.huiyin.dispatch.cases;

/** More time (延期), as somebody asked for it. */
public record MoreTime(String askedBy, int workingDays) {

    /** Whoever asks does not grant it, nor refuse it. */
    public Outcome<MoreTime> decidedBy(Officer decider) {
        return decider.subject().equals(askedBy)
                ? Outcome.refused(Refusal.DECISION_BY_WHOEVER_ASKED)
                : Outcome.moved(this);
    }
}
