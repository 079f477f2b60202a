package org.huiyin.dispatch.handling;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.service.problem.Problems;

/** Words every refusal of the rules for whoever asked. */
final class Refusals {
    private Refusals() {}

    /** The state as the one that a transition needs, or 409. */
    static <S extends CaseState> S require(CaseState state, Class<S> needed) {
        if (needed.isInstance(state)) {
            return needed.cast(state);
        }
        throw problem(Refusal.WRONG_STATE);
    }

    static HttpProblem problem(Refusal reason) {
        return switch (reason) {
            case WRONG_STATE -> Problems.conflict("wrong-state", "The case is not in a state that allows this.");
            case UNKNOWN_SECTION ->
                Problems.unprocessable("/section", "unknown-section", "No section with this code handles cases.");
            case NO_ACCOUNTABLE_LEADER ->
                Problems.unprocessable(
                        "/leader",
                        "no-accountable-leader",
                        "A case is handed over only with a leader who answers for it.");
            case NOT_THE_LEADER_OF_THE_SECTION ->
                Problems.unprocessable(
                        "/leader", "not-the-leader-of-the-section", "This is not the leader of that section.");
            case RETURN_LIMIT_REACHED ->
                Problems.conflict("return-limit-reached", "The case has been given back as often as the rules allow.");
            case UNUSABLE_REPLY ->
                Problems.unprocessable(
                        "/reply", "unusable-reply", "A reply has 1 to 20,000 characters and no control characters.");
            case FOLLOW_UP_WITHOUT_A_UNIT ->
                Problems.forbidden(
                        "follow-up-without-a-unit",
                        "Only a member of a unit can show to stand outside of the handling unit.");
            case FOLLOW_UP_BY_THE_HANDLER ->
                Problems.forbidden("follow-up-by-the-handler", "Somebody else than the handler asks the complainant.");
            case FOLLOW_UP_BY_THE_HANDLING_UNIT ->
                Problems.forbidden(
                        "follow-up-by-the-handling-unit",
                        "Somebody outside of the handling unit asks the complainant.");
            case NOT_FOLLOWED_UP ->
                Problems.conflict(
                        "not-followed-up", "The complainant has not been asked, or not often enough in vain.");
            case STRIKE_OFF_BY_THE_HANDLER ->
                Problems.forbidden("strike-off-by-the-handler", "Somebody else than the handler strikes a case off.");
        };
    }
}
