package org.huiyin.evaluation.carding;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.huiyin.evaluation.card.Objection;
import org.huiyin.service.problem.Problems;

/** Words every objection of the rules of cards for whoever asked. */
final class Objections {
    private Objections() {}

    /** The state as the one that a step needs, or 409. */
    static <S> S require(Object state, Class<S> needed) {
        if (needed.isInstance(state)) {
            return needed.cast(state);
        }
        throw problem(Objection.WRONG_STATE);
    }

    static HttpProblem problem(Objection reason) {
        return switch (reason) {
            case WRONG_STATE -> Problems.conflict("wrong-state", "It is not in a state that allows this.");
            case WITHOUT_A_UNIT ->
                Problems.forbidden(
                        "card-without-a-unit",
                        "Only a member of a unit can show to stand outside of the unit concerned.");
            case BY_THE_UNIT_CONCERNED ->
                Problems.forbidden("card-by-the-unit-concerned", "Somebody outside of the unit concerned does this.");
            case BY_THE_PROPOSER ->
                Problems.forbidden("card-by-the-proposer", "Somebody else than the proposer decides.");
            case BY_WHOEVER_CONFIRMED ->
                Problems.forbidden(
                        "decision-by-whoever-confirmed",
                        "Whoever confirmed a card does not decide on the appeal against it.");
            case NOT_OF_THE_SECTION ->
                Problems.forbidden("not-of-the-section", "A member of the section concerned does this.");
            case ANSWER_TOO_LATE -> Problems.conflict("answer-too-late", "The time for an answer is over.");
            case ANSWER_STILL_POSSIBLE ->
                Problems.conflict(
                        "answer-still-possible", "The section has not answered yet, and its time is not over.");
            case APPEAL_TOO_LATE -> Problems.conflict("appeal-too-late", "The time for an appeal is over.");
            case REVOCATION_NOT_GRANTED ->
                Problems.conflict(
                        "revocation-not-granted",
                        "No upheld appeal against the lists of a cycle granted that this card is revoked.");
            case ROOT_CAUSE_HAS_A_CARD ->
                Problems.conflict("root-cause-has-a-card", "The section has a card for this root cause already.");
            case ROOT_CAUSE_WITHOUT_A_YELLOW ->
                Problems.conflict(
                        "root-cause-without-a-yellow",
                        "Nothing happened again: the section has no yellow card for this root cause.");
            case ONLY_BY_RULE ->
                Problems.unprocessable("/ground", "only-by-rule", "This ground follows from another card by itself.");
            case REASON_OF_ANOTHER_STEP ->
                Problems.unprocessable("/reason", "reason-of-another-step", "This is no reason for that step.");
        };
    }
}
