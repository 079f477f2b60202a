package org.huiyin.dispatch.merging;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.store.ProblemWork.Signed;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.identity.Actor;

/** Who wants to do something with which common problem, and when. */
public record Act(UUID problem, Actor actor, Instant now) {
    String author() {
        return actor.subject();
    }

    Signed signed() {
        return new Signed(author(), now);
    }

    Sight sight() {
        return Sight.of(actor);
    }

    Sight sightOfOfficeOrLead() {
        return Sight.ofOfficeOrLead(actor);
    }

    Sight sightOfOwnSections() {
        return Sight.ofOwnSections(actor);
    }
}
