package org.huiyin.dispatch.merging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.commonproblem.ReportLevel;
import org.huiyin.dispatch.commonproblem.Reported;
import org.huiyin.dispatch.commonproblem.Settleable;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.ProblemWork;

/** Reports a problem to a level above (上报); until that has replied nothing is concluded. */
@ApplicationScoped
public class ReportProblem {
    private final HoldProblem holdProblem;
    private final ProblemWork work;
    private final Outbox outbox;

    ReportProblem(HoldProblem holdProblem, ProblemWork work, Outbox outbox) {
        this.holdProblem = holdProblem;
        this.work = work;
        this.outbox = outbox;
    }

    public Uni<CommonProblemRow> run(Mutiny.Session session, Act act, long version, Report report) {
        return holdProblem.run(session, act, act.sightOfOfficeOrLead(), version).call(row -> {
            Settleable settleable = HoldProblem.require(row, Settleable.class, act);
            Reported reported = HoldProblem.moved(row, settleable.report(report.level(), act.now()), act);
            row.become(reported);
            NewEvent told = NewEvent.of(ProblemEvents.reported(reported), row.eventSeq(), act.now());
            return work.report(session, row.id(), report.level(), report.words(), act.signed())
                    .chain(() -> outbox.append(session, List.of(told)));
        });
    }

    /** To whom, and what is said; words of staff, which stay here. */
    public record Report(ReportLevel level, String words) {}
}
