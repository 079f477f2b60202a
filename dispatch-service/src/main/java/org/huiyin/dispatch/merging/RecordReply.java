package org.huiyin.dispatch.merging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.commonproblem.Replied;
import org.huiyin.dispatch.commonproblem.Reported;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.ProblemWork;

/** Records what the level above replied to the report of a problem. */
@ApplicationScoped
public class RecordReply {
    private final HoldProblem holdProblem;
    private final ProblemWork work;
    private final Outbox outbox;

    RecordReply(HoldProblem holdProblem, ProblemWork work, Outbox outbox) {
        this.holdProblem = holdProblem;
        this.work = work;
        this.outbox = outbox;
    }

    public Uni<CommonProblemRow> run(Mutiny.Session session, Act act, long version, String words) {
        return holdProblem.run(session, act, act.sight(), version).call(row -> {
            Reported reported = HoldProblem.require(row, Reported.class, act);
            Replied replied = reported.reply(act.now());
            row.become(replied);
            NewEvent told = NewEvent.of(ProblemEvents.replied(replied), row.eventSeq(), act.now());
            return work.reply(session, row.id(), reported.level(), words, act.signed())
                    .chain(() -> outbox.append(session, List.of(told)));
        });
    }
}
