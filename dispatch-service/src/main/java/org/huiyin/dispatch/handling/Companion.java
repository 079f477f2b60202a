package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Claimed;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.Waiting;
import org.huiyin.dispatch.store.CaseRow;

/**
 * Something that goes along with a case and has a say in its moves, whichever use case makes them: it refuses a move that
 * would leave it behind, or follows it.
 */
public interface Companion {

    /** Called under the case's lock, before the row is written. Costs nothing for a case that it does not go along with. */
    Uni<Consequences> follow(Mutiny.Session session, CaseRow row, CaseState next, Instant now);

    /** Something was done beside the life of the case: it stands where it stood, in the same round. */
    static boolean isNoMove(CaseState before, CaseState next) {
        return before.name() == next.name()
                && (!(before instanceof Owned owned)
                        || !(next instanceof Owned after)
                        || owned.assignment().round() == after.assignment().round());
    }

    /** The section says that it is done with the case. */
    static boolean isClosure(CaseState next) {
        return next instanceof Resolved || next instanceof Claimed;
    }

    /** The case is nobody's any more and will not be again. */
    static boolean isOver(CaseState next) {
        return !(next instanceof Owned) && !(next instanceof Waiting);
    }
}
