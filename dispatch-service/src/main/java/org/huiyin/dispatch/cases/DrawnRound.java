package org.huiyin.dispatch.cases;

/**
 * A round that the lot fell on: who answered in it, and who asked the complainant first.
 *
 * @param askedUnit empty when nobody asked
 * @param recalled whether somebody asked once more already
 */
public record DrawnRound(
        int round,
        String section,
        String unit,
        String handler,
        String resolvedBy,
        String askedBy,
        String askedUnit,
        boolean recalled) {

    public static DrawnRound of(FollowedUp followedUp, String askedBy, String askedUnit) {
        Resolved resolved = followedUp.resolved();
        Appointment to = resolved.assignment().to();
        return new DrawnRound(
                resolved.assignment().round(),
                to.section(),
                to.unit(),
                resolved.handler(),
                resolved.resolvedBy(),
                askedBy,
                askedUnit,
                false);
    }

    boolean wasHandledBy(Officer officer) {
        return officer.subject().equals(handler) || officer.subject().equals(resolvedBy);
    }
}
