package org.huiyin.dispatch.mediating;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Claimed;
import org.huiyin.dispatch.cases.ClosureCode;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.StruckOff;
import org.huiyin.dispatch.dispute.Dispute;
import org.huiyin.dispatch.handling.Companion;
import org.huiyin.dispatch.handling.Consequences;
import org.huiyin.dispatch.handling.DispatchConfig;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.Disputes;

/**
 * A dispute goes along with its case: it is solved only by an agreement, and not struck off before the respondent was asked like the
 * complainant.
 */
@ApplicationScoped
class FollowDispute implements Companion {
    private final Disputes disputes;
    private final DispatchConfig config;

    FollowDispute(Disputes disputes, DispatchConfig config) {
        this.disputes = disputes;
        this.config = config;
    }

    @Override
    public Uni<Consequences> follow(Mutiny.Session session, CaseRow row, CaseState next, Instant now) {
        boolean concerned = row.company().respondent() != null && (isSolution(next) || next instanceof StruckOff);
        if (!concerned || Companion.isNoMove(row.state(), next)) {
            return Uni.createFrom().item(Consequences.NONE);
        }
        return disputes.of(session, row.id())
                .invoke(known -> known.in(row.round()).ifPresent(dispute -> check(dispute, next)))
                .replaceWith(Consequences.NONE);
    }

    private void check(Dispute dispute, CaseState next) {
        if (isSolution(next) && !dispute.isAgreed()) {
            throw Refusals.problem(Refusal.SOLVED_WITHOUT_AN_AGREEMENT);
        }
        if (next instanceof StruckOff && !dispute.isFollowedUp(config.followUpAttempts())) {
            throw Refusals.problem(Refusal.RESPONDENT_NOT_ASKED);
        }
    }

    private static boolean isSolution(CaseState next) {
        return next instanceof Resolved resolved && resolved.closureCode() == ClosureCode.SOLVED
                || next instanceof Claimed claimed && claimed.closureCode() == ClosureCode.SOLVED;
    }
}
