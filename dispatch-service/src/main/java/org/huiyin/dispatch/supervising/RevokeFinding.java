package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ProblemRevoked;
import org.huiyin.dispatch.store.FindingRow;
import org.huiyin.dispatch.supervision.Problem;
import org.huiyin.dispatch.supervision.RevocationReason;
import org.huiyin.dispatch.supervision.Revoked;
import org.huiyin.dispatch.supervision.Substantiated;

/** Takes a confirmed finding back by a new event; what was told before stays told. */
@ApplicationScoped
public class RevokeFinding {
    private final ChangeFinding changeFinding;

    RevokeFinding(ChangeFinding changeFinding) {
        this.changeFinding = changeFinding;
    }

    public Uni<FindingRow> run(Mutiny.Session session, Act act, long version, RevocationReason reason) {
        return changeFinding.run(session, act, version, finding -> decide(finding, act, reason));
    }

    private static ChangeFinding.Change decide(FindingRow finding, Act act, RevocationReason reason) {
        Revoked revoked = Objections.require(finding.state(), Substantiated.class)
                .revoke(act.officer(), reason, act.now())
                .orThrow(Objections::problem);
        finding.become(revoked);
        Problem problem = revoked.problem();
        ProblemRevoked event = new ProblemRevoked(
                finding.caseId(),
                finding.id(),
                problem.section(),
                problem.unit(),
                problem.severity().points(),
                problem.rootCause(),
                reason.name(),
                revoked.revokedAt());
        return new ChangeFinding.Change("FINDING_REVOKED", event);
    }
}
