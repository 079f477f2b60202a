package org.huiyin.dispatch.supervising;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.identity.Actor;

/**
 * Who wants to do something, and when.
 *
 * @param id the case, finding or order that it is done to
 */
public record Act(UUID id, Actor actor, Instant now) {

    Officer officer() {
        return new Officer(actor.subject(), actor.units(), actor.sections());
    }

    String author() {
        return actor.subject();
    }

    /** What the actor may see. */
    public Sight sight() {
        return Sight.of(actor);
    }

    Sight sightOfOwnSections() {
        return Sight.ofOwnSections(actor);
    }
}
