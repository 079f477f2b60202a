package org.huiyin.dispatch.merging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.commonproblem.Measure;
import org.huiyin.dispatch.commonproblem.Open;
import org.huiyin.dispatch.store.CommonProblemRow;

/** Adds measures with their owners and days to a problem that is not concluded. */
@ApplicationScoped
public class AddMeasures {
    private final HoldProblem holdProblem;
    private final TakeMeasures takeMeasures;

    AddMeasures(HoldProblem holdProblem, TakeMeasures takeMeasures) {
        this.holdProblem = holdProblem;
        this.takeMeasures = takeMeasures;
    }

    public Uni<CommonProblemRow> run(Mutiny.Session session, Act act, List<Measure> measures) {
        return holdProblem.run(session, act, act.sightOfOfficeOrLead()).call(row -> {
            HoldProblem.require(row, Open.class, act);
            List<Measure> checked = takeMeasures.check(measures, act.now());
            row.changed();
            return takeMeasures.run(session, row, checked, act.signed());
        });
    }
}
