package org.huiyin.dispatch.store;

import java.util.Set;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;

/**
 * Which cases an actor may see: all of them, or those of the actor's own sections. A section sees what it gave back until
 * another section gets it.
 */
public record Sight(boolean everything, Set<String> sections) {
    static final Sight EVERYTHING = new Sight(true, Set.of());

    public Sight {
        sections = Set.copyOf(sections);
    }

    /** The office sees everything, everybody else the own sections. */
    public static Sight of(Actor actor) {
        boolean office = actor.hasAny(Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK);
        return new Sight(office, actor.sections());
    }

    /** For acts of a section: belonging to the office as well does not help. */
    public static Sight ofOwnSections(Actor actor) {
        return new Sight(false, actor.sections());
    }

    boolean sees(CaseRow row) {
        AssignmentColumns assignment = row.assignment();
        return everything
                || assignment != null && sections.contains(assignment.section())
                || row.returnedBy() != null && sections.contains(row.returnedBy());
    }
}
