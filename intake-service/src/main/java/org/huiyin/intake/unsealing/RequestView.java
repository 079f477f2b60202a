package org.huiyin.intake.unsealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.intake.privacy.ReadingWindow;
import org.huiyin.intake.privacy.TwoPersonAct;
import org.huiyin.intake.store.TwoPersonDecisionRow;
import org.huiyin.intake.store.TwoPersonRequestRow;
import org.huiyin.intake.store.TwoPersonRequests.Asked;
import org.jspecify.annotations.Nullable;

/**
 * A request that takes two persons, as those who ask and decide see it.
 *
 * @param state WAITING, APPROVED or REFUSED
 * @param readableUntil until when the one who asked may read the identity
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestView(
        UUID id,
        String act,
        String number,
        String reason,
        @Nullable String silence,
        @Nullable String grounds,
        String requestedBy,
        Instant requestedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant readableUntil) {

    static RequestView of(Asked asked, @Nullable String grounds, ReadingWindow window) {
        TwoPersonRequestRow request = asked.request();
        TwoPersonDecisionRow decision = asked.decision();
        boolean readable =
                decision != null && decision.approved && request.twoPersonAct() == TwoPersonAct.IDENTITY_OPENING;
        return new RequestView(
                request.id,
                request.act,
                asked.complaint().number().toString(),
                request.reason,
                request.silence,
                grounds,
                request.requestedBy,
                request.requestedAt,
                state(decision),
                decision == null ? null : decision.decidedBy,
                decision == null ? null : decision.decidedAt,
                readable ? window.end(decision.decidedAt) : null);
    }

    private static String state(@Nullable TwoPersonDecisionRow decision) {
        if (decision == null) {
            return "WAITING";
        }
        return decision.approved ? "APPROVED" : "REFUSED";
    }

    @Override
    public String toString() {
        return "RequestView[" + id + "]";
    }
}
