package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseSteps;

/** Writes what supervision tells of cases whose rows the caller has locked: the state of the case stays as it is. */
@ApplicationScoped
class TellCase {
    private final CaseSteps steps;
    private final Outbox outbox;

    TellCase(CaseSteps steps, Outbox outbox) {
        this.steps = steps;
        this.outbox = outbox;
    }

    /** Each takes the next number of its case, in the order given; one case may stand in the list more than once. */
    Uni<Void> run(Mutiny.Session session, List<Told> all) {
        List<NewEvent> events = new ArrayList<>();
        for (Told told : all) {
            told.row().tell(1);
            events.add(
                    NewEvent.of(told.event(), told.row().eventSeq(), told.step().at()));
        }
        return note(session, all.stream().map(Told::step).toList()).chain(() -> outbox.append(session, events));
    }

    /** Notes something in the history that is not published. */
    Uni<Void> note(Mutiny.Session session, List<CaseStep> entries) {
        return steps.add(session, entries);
    }
}
