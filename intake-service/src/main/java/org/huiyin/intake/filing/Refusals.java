package org.huiyin.intake.filing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.huiyin.intake.complaint.ComplaintState.Reason;
import org.huiyin.intake.progress.HandledRound;
import org.huiyin.intake.progress.HandledRound.TooLate;
import org.huiyin.intake.source.Source;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.ProgressRow;
import org.huiyin.service.problem.Problems;

/** The wording of each "no" of the rules. */
final class Refusals {

    private Refusals() {}

    static HttpProblem externalIdKnown() {
        return Problems.conflict(
                "external-id-known", "A complaint with this external id was filed under this source before.");
    }

    static void refuse(Source.Refusal refusal) {
        throw switch (refusal) {
            case CLOSED -> Problems.unprocessable("/source", "source-closed", "takes no more complaints");
            case NOT_YOURS ->
                Problems.forbidden(
                        "source-not-yours", "Only the application that this source belongs to files under it.");
        };
    }

    /** What is known of the present round of handling, or the refusal that fits when nothing is. */
    static HandledRound handledRound(Complaints.Stored complaint, TooLate otherwise) {
        ProgressRow progress = complaint.progress();
        if (progress == null) {
            throw problem(otherwise);
        }
        return progress.handledRound();
    }

    static void refuse(TooLate reason) {
        throw problem(reason);
    }

    static HttpProblem problem(TooLate reason) {
        return switch (reason) {
            case NOT_WAITING_FOR_AN_ANSWER ->
                Problems.conflict("not-waiting-for-an-answer", "There is no answer that you could judge at present.");
            case ANSWER_TOO_LATE -> Problems.conflict("answer-too-late", "The time to judge this answer has passed.");
            case ANSWERED_ALREADY -> Problems.conflict("answered-already", "You have judged this answer before.");
            case NOT_FINISHED ->
                Problems.conflict("not-finished", "The complaint has not come to its end; it can't be reopened.");
            case REOPENING_TOO_LATE ->
                Problems.conflict(
                        "reopening-too-late",
                        "The time in which the complaint can be reopened has passed. File a new one.");
            case REOPENED_ALREADY ->
                Problems.conflict("reopened-already", "You have asked for it before; it is being looked at.");
        };
    }

    static HttpProblem problem(Reason reason) {
        return switch (reason) {
            case ALREADY_WITHDRAWN -> Problems.conflict("already-withdrawn", "The complaint was withdrawn before.");
            case TOO_MANY_SUPPLEMENTS ->
                Problems.conflict(
                        "too-many-supplements", "The complaint holds as many supplements as it may. File a new one.");
            case TOO_MANY_QUESTIONS ->
                Problems.conflict(
                        "too-many-questions", "The office has asked as often as it may. Call the complainant.");
        };
    }
}
