package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ProblemSubstantiated;
import org.huiyin.dispatch.store.FindingRow;
import org.huiyin.dispatch.supervision.Problem;
import org.huiyin.dispatch.supervision.Recorded;
import org.huiyin.dispatch.supervision.Substantiated;
import org.huiyin.dispatch.supervision.Tag;

/** A second person, outside of the unit concerned, confirms a finding; from then on it counts. */
@ApplicationScoped
public class ConfirmFinding {
    private final ChangeFinding changeFinding;

    ConfirmFinding(ChangeFinding changeFinding) {
        this.changeFinding = changeFinding;
    }

    public Uni<FindingRow> run(Mutiny.Session session, Act act, long version) {
        return changeFinding.run(session, act, version, finding -> decide(finding, act));
    }

    private static ChangeFinding.Change decide(FindingRow finding, Act act) {
        Substantiated confirmed = Objections.require(finding.state(), Recorded.class)
                .confirm(act.officer(), act.now())
                .orThrow(Objections::problem);
        finding.become(confirmed);
        Problem problem = confirmed.problem();
        ProblemSubstantiated event = new ProblemSubstantiated(
                finding.caseId(),
                finding.id(),
                problem.round(),
                problem.section(),
                problem.unit(),
                problem.tags().stream().map(Tag::name).sorted().toList(),
                problem.severity().points(),
                problem.rootCause(),
                confirmed.finderUnit(),
                confirmed.recorded().recordedAt(),
                confirmed.confirmedAt());
        return new ChangeFinding.Change("FINDING_CONFIRMED", event);
    }
}
