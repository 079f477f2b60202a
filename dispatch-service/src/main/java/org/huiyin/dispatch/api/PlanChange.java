package org.huiyin.dispatch.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.planning.FollowBoard;

/** Something that happened to a plan, and the plan as it stands by now. */
@Schema(name = "PlanChange")
public record PlanChange(
        @Schema(examples = "PLAN_STEP_DONE", description = "PLAN_SET, PLAN_STEP_DONE, PLAN_STEP_MISSED or PLAN_ENDED")
                String what,
        Instant at,
        PlanSummary plan) {

    static PlanChange of(FollowBoard.Change change) {
        String action = change.news().action();
        return new PlanChange(
                action.equals("LIMIT_MISSED") ? "PLAN_STEP_MISSED" : action,
                change.news().at(),
                PlanSummary.of(change.plan()));
    }
}
