package org.huiyin.dispatch.cases;

import java.time.Instant;

/** The complainant was reached and content; the case waits to be struck off. */
public record FollowedUp(Resolved resolved, int attempts, Satisfaction satisfaction, Instant followedUpAt)
        implements Owned {

    public Outcome<StruckOff> strikeOff(Officer author, Instant at) {
        return StruckOff.by(author, at, resolved);
    }

    @Override
    public Assignment assignment() {
        return resolved.assignment();
    }

    @Override
    public StateName name() {
        return StateName.FOLLOWED_UP;
    }
}
