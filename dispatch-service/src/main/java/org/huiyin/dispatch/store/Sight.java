package org.huiyin.dispatch.store;

import java.util.Map;
import java.util.Set;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;

/**
 * Which cases an actor may see: all of them, or those of the actor's own sections. A section sees what it gave back until
 * another section gets it, and what it helps with as long as the round lasts. A referred case is in nobody's sight but of a
 * person named in it, and of the service itself.
 *
 * @param named who asks for referred cases by name; empty for everything else, so that no list ever shows one
 * @param acts what a section that sees a case may do with it
 */
public record Sight(boolean everything, Set<String> sections, String named, Acts acts) {
    private static final String NOBODY = "";
    private static final String THE_SERVICE = "*";
    /** Of the service itself: sweeps, jobs and the inbox must not overlook what people may not see. */
    static final Sight EVERYTHING = new Sight(true, Set.of(), THE_SERVICE, Acts.OF_WHOEVER_SEES);

    public Sight {
        sections = Set.copyOf(sections);
    }

    public Sight(boolean everything, Set<String> sections) {
        this(everything, sections, NOBODY, Acts.OF_WHOEVER_SEES);
    }

    /** The office sees everything, everybody else the own sections. */
    public static Sight of(Actor actor) {
        boolean office = actor.hasAny(Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK);
        return new Sight(office, actor.sections());
    }

    /** For acts of the section that leads: belonging to the office as well does not help, and helping does not suffice. */
    public static Sight ofOwnSections(Actor actor) {
        return new Sight(false, actor.sections(), NOBODY, Acts.OF_THE_LEAD);
    }

    /** For acts of the office or of the section that leads. */
    public static Sight ofOfficeOrLead(Actor actor) {
        Sight sight = of(actor);
        return new Sight(sight.everything(), sight.sections(), NOBODY, Acts.OF_THE_LEAD);
    }

    /** For acts of a section that helps: belonging to the office as well does not help. */
    public static Sight ofHelpers(Actor actor) {
        return new Sight(false, actor.sections());
    }

    /** Only referred cases in which the actor is named. */
    public static Sight ofReferredTo(Actor actor) {
        return new Sight(false, Set.of(), actor.subject(), Acts.OF_WHOEVER_SEES);
    }

    boolean ofTheService() {
        return named.equals(THE_SERVICE);
    }

    boolean sees(CaseRow row) {
        SealColumns seal = row.seal();
        if (seal != null) {
            return ofTheService() || seal.names(named);
        }
        AssignmentColumns assignment = row.assignment();
        return everything
                || assignment != null && sections.contains(assignment.section())
                || row.returnedBy() != null && sections.contains(row.returnedBy())
                || row.company().anyOf(sections);
    }

    /** The office, the section that answers for the problem, and whoever has to take a measure. */
    boolean sees(CommonProblemRow problem) {
        return everything
                || sections.contains(problem.section())
                || problem.owners().stream().anyMatch(sections::contains);
    }

    /** Adds to a query of cases {@code c} that they be in sight. */
    void narrow(StringBuilder query, Map<String, Object> values) {
        if (!everything) {
            query.append(" and (c.assignment.section in (:sections) or c.returnedBy in (:sections)")
                    .append(" or array_intersects(c.company.coSections, :helping))");
            values.put("sections", sections);
            values.put("helping", sections.toArray(String[]::new));
        }
        if (!ofTheService()) {
            query.append(" and c.state <> REFERRED");
        }
    }

    /** The same in the words of the database, for a table {@code c} of cases. */
    void narrowRows(StringBuilder query, Map<String, Object> values) {
        if (!everything) {
            query.append(" and (c.section = any (string_to_array(:sections, ','))")
                    .append(" or c.returned_by = any (string_to_array(:sections, ','))")
                    .append(" or c.co_sections && string_to_array(:sections, ','))");
            values.put("sections", String.join(",", sections));
        }
        if (!ofTheService()) {
            query.append(" and c.state <> 'REFERRED'");
        }
    }

    /** Whether whoever sees the case may also do what the sight was made for. */
    boolean actsOn(CaseRow row) {
        AssignmentColumns assignment = row.assignment();
        return everything
                || acts == Acts.OF_WHOEVER_SEES
                || assignment == null
                || sections.contains(assignment.section());
    }

    /** The same for a common problem. */
    boolean actsOn(CommonProblemRow problem) {
        return everything || acts == Acts.OF_WHOEVER_SEES || sections.contains(problem.section());
    }

    /** Who acts: anybody in whose sight the case is, or only the section that leads. */
    public enum Acts {
        OF_WHOEVER_SEES,
        OF_THE_LEAD
    }
}
