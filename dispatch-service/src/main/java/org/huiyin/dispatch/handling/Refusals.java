package org.huiyin.dispatch.handling;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Moves;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Words every refusal of the rules for whoever asked. */
public final class Refusals {
    private Refusals() {}

    /** The state as the one that a transition needs, or 409. */
    public static <S extends CaseState> S require(CaseState state, Class<S> needed) {
        if (needed.isInstance(state)) {
            return needed.cast(state);
        }
        throw problem(Refusal.WRONG_STATE);
    }

    /** The assignment of a case that is worked on: it was accepted, and it may stand still. */
    public static Assignment requireWork(CaseState state) {
        return state instanceof Suspended suspended
                ? suspended.assignment()
                : require(state, Accepted.class).assignment();
    }

    /** A 409 of the rules together with what the caller may do instead; any other refusal as it is. */
    static HttpProblem withOpenMoves(Throwable refused, StateName state, Actor caller) {
        HttpProblem problem = (HttpProblem) refused;
        return problem.getStatusCode() == StatusCode.CONFLICT
                ? withOpenMoves(problem, Moves.open(state, caller.roles()))
                : problem;
    }

    /** The same for a list of moves that is known already. */
    public static HttpProblem withOpenMoves(HttpProblem refused, List<String> open) {
        return HttpProblem.builder(refused).with("allowed", open).build();
    }

    public static HttpProblem problem(Refusal reason) {
        return switch (reason) {
            case WRONG_STATE -> Problems.conflict("wrong-state", "The case is not in a state that allows this.");
            case DIFFICULTY_FROZEN ->
                Problems.conflict("difficulty-frozen", "The difficulty was judged with the first triage and stays.");
            case UNKNOWN_CATEGORY ->
                Problems.unprocessable("/category", "unknown-category", "No rule of the city knows this matter.");
            case UNKNOWN_TERRITORY ->
                Problems.unprocessable("/territory", "unknown-territory", "The city has no such territory.");
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
            case RETURN_BY_A_RULED_OWNER ->
                Problems.conflict("owner-was-ruled", "It was ruled whose case this is; it can't be given back.");
            case RETURN_TOO_LATE ->
                Problems.conflict(
                        "return-too-late", "A case is given back within the first working days or not at all.");
            case RETURN_WITHOUT_AN_OWNER ->
                Problems.unprocessable(
                        "/proposedOwner", "owner-required", "Whoever is not competent names the section that is.");
            case RETURN_TO_ONESELF ->
                Problems.unprocessable("/proposedOwner", "own-section", "A section can't propose itself.");
            case UNKNOWN_PROPOSED_OWNER ->
                Problems.unprocessable("/proposedOwner", "unknown-section", "No section with this code handles cases.");
            case RULING_BY_A_UNIT_CONCERNED ->
                Problems.forbidden("ruling-by-a-unit-concerned", "Somebody outside of all units concerned rules.");
            case DEADLINE_PASSED -> Problems.conflict("deadline-passed", "The deadline has passed already.");
            case EXTENSION_ASKED_ALREADY ->
                Problems.conflict("extension-asked-already", "The last question for more time is not decided yet.");
            case EXTENDED_TOO_OFTEN ->
                Problems.conflict("extended-too-often", "The time has been extended as often as the rules allow.");
            case NO_EXTENSION_ASKED -> Problems.conflict("no-extension-asked", "Nobody has asked for more time.");
            case DECISION_BY_WHOEVER_ASKED ->
                Problems.forbidden("decision-by-whoever-asked", "Somebody else than whoever asked decides.");
            case FOLLOW_UP_ON_THE_SAME_DAY ->
                Problems.conflict("follow-up-on-the-same-day", "Nobody was reached today already; try on another day.");
            case FOLLOW_UP_AT_THE_SAME_HOUR ->
                Problems.conflict(
                        "follow-up-at-the-same-hour", "Nobody was reached at this hour before; try at another one.");
            case FOLLOW_UP_ON_A_DAY_OFF ->
                Problems.conflict("follow-up-on-a-day-off", "Attempts in vain count on working days only.");
            case NOT_ACCEPTED_WITHOUT_A_REASON ->
                Problems.unprocessable(
                        "/reason",
                        "reason-of-not-accepted",
                        "A reason belongs to NOT_ACCEPTED, which needs one, and to nothing else.");
            case DUPLICATE_WITHOUT_A_CASE ->
                Problems.unprocessable(
                        "/duplicateOf",
                        "case-of-duplicate",
                        "Another case belongs to DUPLICATE, which needs one, and to nothing else.");
            case DUPLICATE_OF_ITSELF ->
                Problems.unprocessable("/duplicateOf", "own-case", "No case is a duplicate of itself.");
            case DUPLICATE_OF_NOTHING ->
                Problems.unprocessable("/duplicateOf", "unknown-case", "There is no such case that you may see.");
            case DUPLICATE_OF_A_DUPLICATE ->
                Problems.unprocessable(
                        "/duplicateOf", "duplicate-of-a-duplicate", "That one is a duplicate itself; name its own.");
            case EXPLAINED_WITHOUT_A_BASIS ->
                Problems.unprocessable(
                        "/policyBasis", "basis-required", "Whoever explains names the rule that stands against it.");
            case EXPLAINED_WITHOUT_A_CONTACT ->
                Problems.conflict(
                        "explained-without-a-contact",
                        "What can't be solved is explained within the limit of the first contact.");
            case SIGNATURE_BY_THE_CLAIMANT ->
                Problems.forbidden(
                        "signature-by-the-claimant", "Somebody else signs than whoever claimed the closure.");
            case REOPENED_TOO_LATE ->
                Problems.conflict("reopened-too-late", "The time in which a case can be reopened has passed.");
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
            case NOT_DRAWN -> Problems.conflict("not-drawn", "The lot did not fall on this case.");
            case RE_CALL_WITHOUT_A_UNIT ->
                Problems.forbidden("re-call-without-a-unit", "Only a member of a unit can show to be of a third one.");
            case RE_CALL_BY_THE_HANDLER ->
                Problems.forbidden("re-call-by-the-handler", "Somebody else than the handler asks once more.");
            case RE_CALL_BY_THE_HANDLING_UNIT ->
                Problems.forbidden(
                        "re-call-by-the-handling-unit", "Somebody outside of the handling unit asks once more.");
            case RE_CALL_BY_WHOEVER_ASKED_FIRST ->
                Problems.forbidden("re-call-by-whoever-asked-first", "Somebody else than the first time asks.");
            case RE_CALL_BY_THE_UNIT_THAT_ASKED_FIRST ->
                Problems.forbidden(
                        "re-call-by-the-unit-that-asked-first", "Somebody of another unit than the first time asks.");
            case RE_CALLED_ALREADY ->
                Problems.conflict("re-called-already", "The complainant has been asked once more in this round.");
            case RECODING_BY_THE_TRIAGING_DISPATCHER ->
                Problems.forbidden(
                        "recoding-by-the-triaging-dispatcher", "Somebody who has not judged it yet judges it again.");
            case RECODED_ALREADY ->
                Problems.conflict("recoded-already", "The difficulty has been judged a second time.");
            case LEAD_AS_CO_HANDLER ->
                Problems.unprocessable("/section", "lead-as-co-handler", "The section that leads can't help itself.");
            case CO_HANDLER_ALREADY ->
                Problems.unprocessable("/section", "co-handler-already", "This section helps with the case already.");
            case CO_HANDLER_LIMIT_AFTER_THE_LEAD ->
                Problems.unprocessable(
                        "/limitWorkingDays",
                        "limit-after-the-lead",
                        "Whoever helps has no more time than the section that leads.");
            case NOT_THE_CO_HANDLER ->
                Problems.forbidden("not-the-co-handler", "The section that was asked does this.");
            case SHARE_ENDED -> Problems.conflict("share-ended", "This co-handler needs to do nothing any more.");
            case SHARE_NOT_ACCEPTED ->
                Problems.conflict("share-not-accepted", "A section takes its share on before it reports.");
            case SHARE_ACCEPTED -> Problems.conflict("share-accepted", "The section has taken its share on already.");
            case CO_HANDLER_HAS_TIME ->
                Problems.conflict(
                        "co-handler-has-time", "The lead answers for a co-handler once its limit has passed.");
            case CO_HANDLERS_SILENT ->
                Problems.conflict(
                        "co-handlers-silent",
                        "A case is closed when all co-handlers have reported or the lead has answered for them.");
            case PLAN_WITHOUT_STEPS ->
                Problems.unprocessable("/steps", "plan-without-steps", "A plan begins with at least one step.");
            case PLAN_CHANGED_WITHOUT_A_REASON ->
                Problems.unprocessable(
                        "/reason",
                        "plan-changed-without-a-reason",
                        "A plan is changed by a new version with a reason.");
            case PLAN_STEP_IN_THE_PAST ->
                Problems.unprocessable("/steps", "step-in-the-past", "A step is due today or later.");
            case PLAN_STEP_OF_A_STRANGER ->
                Problems.unprocessable(
                        "/steps", "step-of-a-stranger", "A step is done by the section that leads or one that helps.");
            case UNKNOWN_PLAN_STEP ->
                Problems.unprocessable("/steps", "unknown-step", "There is no open step of this number to go on with.");
            case PLAN_STEP_ENDED -> Problems.conflict("step-ended", "This step is done or was dropped from the plan.");
            case PLAN_STEP_OF_ANOTHER_SECTION ->
                Problems.forbidden("step-of-another-section", "The section that the plan names does this step.");
            case PLAN_STEP_DAY ->
                Problems.unprocessable("/doneOn", "step-day", "A step is done after its plan was set, and by today.");
            case PLAN_STEPS_OPEN ->
                Problems.conflict(
                        "plan-steps-open",
                        "A case is closed when its plan is done, or a new version drops what is left.");
            case NO_RESPONDENT ->
                Problems.conflict("no-respondent", "Nobody was named as the other side of a dispute.");
            case UNKNOWN_CREDIT_CODE ->
                Problems.unprocessable("/creditCode", "invalid-credit-code", "This is no unified social credit code.");
            case MEETING_DAY ->
                Problems.unprocessable(
                        "/heldOn", "meeting-day", "A meeting was held since the case was opened, and by today.");
            case AGREEMENT_DAY ->
                Problems.unprocessable(
                        "/agreedOn",
                        "agreement-day",
                        "A mediation ends on the day of a meeting or later, and by today.");
            case AGREEMENT_WITHOUT_A_MEETING ->
                Problems.conflict(
                        "agreement-without-a-meeting",
                        "A mediation ends after a meeting, and with an agreement after one of both sides.");
            case SOLVED_WITHOUT_AN_AGREEMENT ->
                Problems.conflict(
                        "solved-without-an-agreement",
                        "A dispute is solved once the agreement of both sides is recorded in this round.");
            case RESPONDENT_ASKED_ALREADY ->
                Problems.conflict("respondent-asked-already", "The respondent has been asked in this round.");
            case RESPONDENT_NOT_ASKED ->
                Problems.conflict(
                        "respondent-not-asked", "The respondent has not been asked, or not often enough in vain.");
            case EXCLUSION_WITHOUT_A_UNIT ->
                Problems.forbidden(
                        "exclusion-without-a-unit",
                        "Only a member of a unit can show to stand outside of the unit concerned.");
            case EXCLUSION_BY_THE_UNIT_CONCERNED ->
                Problems.forbidden(
                        "exclusion-by-the-unit-concerned", "Somebody outside of the unit concerned approves this.");
            case EXCLUDED_ALREADY ->
                Problems.conflict("excluded-already", "This round of the case does not count already.");
            case STRIKE_OFF_BY_THE_HANDLER ->
                Problems.forbidden("strike-off-by-the-handler", "Somebody else than the handler strikes a case off.");
            case UNKNOWN_PROBLEM ->
                Problems.unprocessable(
                        "/problem", "unknown-problem", "There is no such common problem that is not concluded.");
            case PROBLEM_STATE ->
                Problems.conflict("wrong-state", "The common problem is not in a state that allows this.");
            case MERGED_ELSEWHERE ->
                Problems.conflict("merged-elsewhere", "The case is not merged in this common problem.");
            case MERGED_IN_DISPUTE ->
                Problems.conflict("in-dispute", "A dispute has another side, and is handled by itself.");
            case LEVEL_NOT_ABOVE ->
                Problems.unprocessable(
                        "/level", "level-not-above", "A problem is reported to a level above the last one.");
            case MEASURE_WITHOUT_AN_OWNER ->
                Problems.unprocessable("/measures", "unknown-section", "No section with this code handles cases.");
            case MEASURE_IN_THE_PAST ->
                Problems.unprocessable("/measures", "measure-in-the-past", "A measure is due today or later.");
            case CONCLUSION_WITHOUT_MEASURES ->
                Problems.conflict(
                        "conclusion-without-measures", "A problem is solved by measures; none has been added.");
        };
    }
}
