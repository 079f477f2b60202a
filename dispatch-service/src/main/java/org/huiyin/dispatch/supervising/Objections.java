package org.huiyin.dispatch.supervising;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.huiyin.dispatch.supervision.Objection;
import org.huiyin.service.problem.Problems;

/** Words every objection of the rules of supervision for whoever asked. */
final class Objections {
    private Objections() {}

    /** The state as the one that a move needs, or 409. */
    static <S> S require(Object state, Class<S> needed) {
        if (needed.isInstance(state)) {
            return needed.cast(state);
        }
        throw problem(Objection.WRONG_STATE);
    }

    static HttpProblem problem(Objection reason) {
        return switch (reason) {
            case WRONG_STATE -> Problems.conflict("wrong-state", "It is not in a state that allows this.");
            case UNKNOWN_SECTION ->
                Problems.unprocessable("/section", "unknown-section", "No section with this code handles cases.");
            case UNKNOWN_SEVERITY ->
                Problems.unprocessable("/severity", "unknown-severity", "A severity is 1, 3, 6 or 12.");
            case SECTION_NEVER_HELD_THE_CASE ->
                Problems.unprocessable(
                        "/section", "section-never-held-the-case", "This section has had nothing to do with the case.");
            case WITHOUT_A_UNIT ->
                Problems.forbidden(
                        "supervision-without-a-unit",
                        "Only a member of a unit can show to stand outside of the unit concerned.");
            case BY_THE_RECORDER ->
                Problems.forbidden("confirmation-by-the-recorder", "Somebody else than the recorder confirms it.");
            case NOT_THE_RECORDER ->
                Problems.forbidden("not-the-recorder", "Whoever recorded a finding withdraws it, and nobody else.");
            case BY_THE_UNIT_CONCERNED ->
                Problems.forbidden(
                        "supervision-by-the-unit-concerned", "Somebody outside of the unit concerned does this.");
            case CASE_WITHOUT_AN_OWNER ->
                Problems.conflict(
                        "case-without-an-owner", "Only a section that has the case now can be asked to answer for it.");
            case NOT_OF_THE_ISSUERS_SIDE ->
                Problems.forbidden(
                        "not-of-the-issuers-side", "Somebody of the unit that issued the order verifies the answer.");
            case UNKNOWN_UNIT -> Problems.unprocessable("/units", "unknown-unit", "No unit has one of these codes.");
            case NOT_A_MEMBER -> Problems.forbidden("not-a-member", "A member of the group records its rounds.");
            case CASE_OF_ANOTHER_UNIT ->
                Problems.unprocessable(
                        "/visits", "case-of-another-unit", "A round visits cases that units of the group have now.");
            case DAY_NOT_COME -> Problems.unprocessable("", "day-not-come", "That day has not come yet.");
            case WEEK_NOT_OVER -> Problems.conflict("week-not-over", "A bulletin is issued of a week that has ended.");
            case BULLETIN_EXISTS ->
                Problems.conflict("bulletin-exists", "The bulletin of that week has been issued and stays as it is.");
        };
    }
}
