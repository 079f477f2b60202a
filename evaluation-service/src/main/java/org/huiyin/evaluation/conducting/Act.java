package org.huiyin.evaluation.conducting;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.evaluation.cycle.Moment;
import org.huiyin.service.identity.Actor;

/** Who wants to do something to which cycle, and when. */
public record Act(UUID cycle, Actor actor, Moment now) {

    public String author() {
        return actor.subject();
    }

    public Instant at() {
        return now.at();
    }
}
