package org.huiyin.dispatch.handling;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.identity.Actor;

/** Who wants to change which version of which case, and when. */
public record Command(UUID caseId, long version, Actor actor, Instant now) {

    /** The actor as the rules see one. */
    public Officer officer() {
        return new Officer(actor.subject(), actor.units(), actor.sections());
    }

    public Sight sight() {
        return Sight.of(actor);
    }

    /** For acts of the section that leads. */
    public Sight sightOfOwnSections() {
        return Sight.ofOwnSections(actor);
    }

    /** For acts of the office or of the section that leads. */
    public Sight sightOfOfficeOrLead() {
        return Sight.ofOfficeOrLead(actor);
    }

    /** For acts of a section that helps. */
    public Sight sightOfHelpers() {
        return Sight.ofHelpers(actor);
    }
}
