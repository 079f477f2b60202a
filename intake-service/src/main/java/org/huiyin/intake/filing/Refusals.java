package org.huiyin.intake.filing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.huiyin.intake.complaint.ComplaintState.Reason;
import org.huiyin.service.problem.Problems;

/** The wording of each "no" of the rules. */
final class Refusals {

    private Refusals() {}

    static HttpProblem externalIdKnown() {
        return Problems.conflict("external-id-known", "You have passed on a complaint with this external id before.");
    }

    static HttpProblem problem(Reason reason) {
        return switch (reason) {
            case ALREADY_WITHDRAWN -> Problems.conflict("already-withdrawn", "The complaint was withdrawn before.");
            case TOO_MANY_SUPPLEMENTS ->
                Problems.conflict(
                        "too-many-supplements", "The complaint holds as many supplements as it may. File a new one.");
        };
    }
}
