package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.store.FindingRow;
import org.huiyin.dispatch.supervision.Recorded;
import org.huiyin.dispatch.supervision.Withdrawn;

/** Whoever recorded a finding takes it back with a reason, as long as nobody has confirmed it. Nothing is published. */
@ApplicationScoped
public class WithdrawFinding {
    private final ChangeFinding changeFinding;

    WithdrawFinding(ChangeFinding changeFinding) {
        this.changeFinding = changeFinding;
    }

    public Uni<FindingRow> run(Mutiny.Session session, Act act, long version, String reason) {
        return changeFinding.run(session, act, version, finding -> {
            Withdrawn withdrawn = Objections.require(finding.state(), Recorded.class)
                    .withdraw(act.officer(), act.now())
                    .orThrow(Objections::problem);
            finding.become(withdrawn, reason);
            return new ChangeFinding.Change("FINDING_WITHDRAWN", null);
        });
    }
}
