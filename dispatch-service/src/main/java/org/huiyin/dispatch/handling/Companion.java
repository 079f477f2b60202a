package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.store.CaseRow;

/**
 * Something that goes along with a case and has a say in its moves, whichever use case makes them: it refuses a move that
 * would leave it behind, or follows it.
 */
public interface Companion {

    /** Called under the case's lock, before the row is written. Costs nothing for a case that it does not go along with. */
    Uni<Consequences> follow(Mutiny.Session session, CaseRow row, CaseState next, Instant now);
}
