package org.huiyin.evaluation.conducting;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.EnumSet;
import java.util.Set;
import org.huiyin.evaluation.cycle.AppealSituation;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Move;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.service.problem.Problems;

/** Words every refusal of the rules of a cycle for whoever asked: 403 for what the person may not do, 409 for all else. */
public final class Refusals {
    private static final Set<Refusal> OF_THE_PERSON = EnumSet.of(
            Refusal.NOT_A_PANEL_MEMBER,
            Refusal.RECUSED,
            Refusal.BY_THE_RECORDER,
            Refusal.WITHOUT_A_UNIT,
            Refusal.BY_THE_UNIT_CONCERNED,
            Refusal.NOT_A_RATER,
            Refusal.NOT_INDEPENDENT);

    private Refusals() {}

    public static HttpProblem problem(Refusal reason) {
        return OF_THE_PERSON.contains(reason)
                ? Problems.forbidden(reason.type(), wording(reason))
                : Problems.conflict(reason.type(), wording(reason));
    }

    /** A wrong stage is told with the moves that the present one allows. */
    public static HttpProblem problem(Refusal reason, Cycle cycle) {
        HttpProblem problem = problem(reason);
        return reason == Refusal.WRONG_STAGE
                ? HttpProblem.builder(problem)
                        .with("allowed", Move.allowedIn(cycle.stage()))
                        .build()
                : problem;
    }

    /** A missing correction is told with the ids of the facts that stand uncorrected. */
    public static HttpProblem problem(Refusal reason, AppealSituation appeals) {
        HttpProblem problem = problem(reason);
        return reason == Refusal.CORRECTION_MISSING
                ? HttpProblem.builder(problem)
                        .with("missing", appeals.missing())
                        .build()
                : problem;
    }

    private static String wording(Refusal reason) {
        return switch (reason) {
            case WRONG_STAGE -> "The cycle is not in a stage that allows this; no stage is skipped.";
            case BACKDATED -> "Nothing is done to a cycle before the step that it follows.";
            case CYCLE_HAS_BEGUN -> "Rules are frozen before the first day of the cycle.";
            case CYCLE_NOT_BEGUN -> "The first day of the cycle has not come yet.";
            case CYCLE_NOT_OVER -> "The last day of the cycle is not over yet.";
            case RECONCILIATION_RUNNING -> "Sections still have days to check their data, and not all of them agreed.";
            case RUN_OF_OTHER_RULES -> "The run was computed with other rules than the frozen ones.";
            case RUN_OF_OTHER_SCOPE -> "The run compares other sections or other days than the cycle.";
            case RUN_OF_OTHER_DATA -> "The run's data does not end where the cycle's does.";
            case REVIEW_INCOMPLETE -> "The panel has not decided on every nomination yet.";
            case NOTICE_RUNNING -> "The public notice has not stood long enough yet.";
            case APPEALS_UNDECIDED -> "An appeal waits for its decision.";
            case NOTHING_TO_RECOMPUTE -> "No appeal corrected a fact that is not computed with yet.";
            case RUN_TOO_OLD -> "The run's data ends before the decision that corrected a fact.";
            case CORRECTION_MISSING -> "A correction that an upheld appeal granted is not in the run's data yet.";
            case RECOMPUTATION_DUE -> "An upheld appeal demands a recomputation.";
            case NAME_NOT_NOTICED -> "A name was never in a public notice; give notice again.";
            case FOLLOW_UP_TOO_EARLY -> "Consequences are looked at again when their months are over.";
            case FOLLOW_UP_INCOMPLETE ->
                "A consequence has no outcome yet, or one that only something carried out can have.";
            default -> wordingOfPeople(reason);
        };
    }

    private static String wordingOfPeople(Refusal reason) {
        return switch (reason) {
            case NOT_A_PANEL_MEMBER -> "Only members of this cycle's panel do this.";
            case NOT_NOMINATED -> "The figures do not put this section before the panel.";
            case RECUSED -> "Nobody votes or decides on a section of the own unit.";
            case ALREADY_VOTED -> "You have voted on this section; that stands.";
            case VOTES_MISSING -> "More than half of those who may vote do so before it is decided.";
            case REASON_REQUIRED -> "Not to name a nominee, or to name against the majority, needs a reason code.";
            case REASON_UNFIT -> "This reason code does not explain this choice.";
            case NOT_HEARD -> "A candidate for the worst is heard before it is named.";
            case HEARING_NOT_HELD -> "The hearing is not scheduled, or its day has not come.";
            case NO_VERIFIED_ACHIEVEMENT ->
                "One of the best has a documented achievement that a third person verified.";
            case EVIDENCE_ROUTE_FULL -> "No more internal offices come to the list by evidence.";
            case LIST_FULL -> "The list has as many names as the rules allow.";
            case BY_THE_RECORDER -> "Somebody else than the recorder verifies it.";
            case WITHOUT_A_UNIT -> "Only a member of a unit can show to stand outside of the unit concerned.";
            case BY_THE_UNIT_CONCERNED -> "Somebody outside of the unit concerned does this.";
            default -> wordingOfDeeds(reason);
        };
    }

    private static String wordingOfDeeds(Refusal reason) {
        return switch (reason) {
            case ALREADY_VERIFIED -> "It is verified; that stands.";
            case NOT_A_RATER -> "Only raters of this cycle give ballots.";
            case ALREADY_RATED -> "You have rated this section; that stands.";
            case NOT_ON_THE_LISTS -> "Only sections on the noticed lists appeal.";
            case NOT_INDEPENDENT -> "Whoever voted or decided on a section does not decide its appeal.";
            case ALREADY_DECIDED -> "The appeal is decided; that stands.";
            case ALREADY_DONE -> "It is done; that stands.";
            case NOTHING_PUBLISHED -> "There is no publication that this could correct.";
            case SHADOW_WITHOUT_CONSEQUENCES -> "A rehearsal has no consequences.";
            default -> "The rules of the cycle do not allow this.";
        };
    }
}
