package org.huiyin.intake.access;

import java.util.Set;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.jspecify.annotations.Nullable;

/** How much of a complaint somebody may see. What is not in sight is answered as if it did not exist. */
public enum Sight {
    /** The complainant: own words, own contact, the answer. */
    OWNER,
    /** Staff who must be able to call the complainant. */
    STAFF_WITH_CONTACT,
    /** Staff who need the words only. */
    STAFF,
    NONE;

    private static final Set<String> CALLERS = Set.of(Roles.INTAKE_CLERK, Roles.DISPATCHER);
    private static final Set<String> READERS = Set.of(Roles.SUPERVISOR, Roles.AUDITOR);

    /**
     * What decides about sight of one complaint.
     *
     * @param named who alone of all staff may see it, if its case was referred (移送)
     * @param enterprise credit code of the enterprise whose demand it is, if helpers may see it
     */
    public record Subject(
            FiledBy filedBy,
            @Nullable String filer,
            @Nullable String section,
            @Nullable Set<String> named,
            @Nullable String enterprise) {

        private boolean ownedBy(Actor actor) {
            return filedBy != FiledBy.STAFF && actor.subject().equals(filer);
        }

        private boolean inHandsOf(Actor actor) {
            return section != null && actor.sections().contains(section);
        }
    }

    /**
     * Read from top to bottom, the first line that fits decides.
     *
     * @param helped credit codes of the enterprises that the actor helps today
     */
    public static Sight of(Actor actor, Set<String> helped, boolean rightCode, Subject complaint) {
        if (rightCode || complaint.ownedBy(actor)) {
            return OWNER;
        }
        if (complaint.named() != null) {
            return complaint.named().contains(actor.subject()) ? STAFF_WITH_CONTACT : NONE;
        }
        if (seesAllWithContact(actor)) {
            return STAFF_WITH_CONTACT;
        }
        if (actor.has(Roles.HANDLER) && complaint.inHandsOf(actor)) {
            return STAFF_WITH_CONTACT;
        }
        if (seesAll(actor)) {
            return STAFF;
        }
        if (actor.has(Roles.LEADER) && complaint.inHandsOf(actor)) {
            return STAFF;
        }
        if (actor.has(Roles.HELPER) && complaint.enterprise() != null && helped.contains(complaint.enterprise())) {
            return STAFF;
        }
        return NONE;
    }

    /** Staff whose sight does not depend on who handles a complaint. */
    public static boolean seesAll(Actor actor) {
        return seesAllWithContact(actor) || READERS.stream().anyMatch(actor::has);
    }

    /** Staff who see what their own section has in hand. */
    public static boolean seesOwnSection(Actor actor) {
        return actor.has(Roles.HANDLER) || actor.has(Roles.LEADER);
    }

    private static boolean seesAllWithContact(Actor actor) {
        return CALLERS.stream().anyMatch(actor::has);
    }

    public boolean any() {
        return this != NONE;
    }

    public boolean contact() {
        return this == OWNER || this == STAFF_WITH_CONTACT;
    }

    /** Staff who act for the complainant, such as at the counter. */
    public boolean mayActFor(Actor actor) {
        return this == OWNER || (any() && actor.has(Roles.INTAKE_CLERK));
    }
}
