package org.huiyin.dispatch.auditing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.audit.AuditKey;
import org.huiyin.dispatch.audit.Checkpoint;
import org.huiyin.dispatch.audit.Hash;
import org.huiyin.dispatch.audit.Root;
import org.huiyin.dispatch.audit.SignedCheckpoint;
import org.huiyin.dispatch.store.Checkpoints;
import org.huiyin.dispatch.store.CoveredHead;
import org.huiyin.service.time.DatabaseClock;

/** Signs how far all histories have come, chained to the checkpoint before. One replica at a time, and never for nothing. */
@ApplicationScoped
public class TakeCheckpoint {
    private static final int PAGE = 1_000;
    private final Checkpoints checkpoints;
    private final AuditKey key;
    private final DatabaseClock clock;

    TakeCheckpoint(Checkpoints checkpoints, AuditKey key, DatabaseClock clock) {
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
    }

    /** True if there was something to vouch for. */
    public Uni<Boolean> run(Mutiny.Session session) {
        return checkpoints
                .lock(session)
                .chain(mine -> mine
                        ? checkpoints.last(session).chain(last -> take(session, last))
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> take(Mutiny.Session session, List<SignedCheckpoint> last) {
        return checkpoints.horizon(session).chain(upTo -> {
            Start start = last.isEmpty() ? Start.FIRST : Start.after(last.get(0));
            return checkpoints
                    .cover(session, start.id(), start.from(), upTo)
                    .chain(heads -> heads == 0
                            ? Uni.createFrom().item(false)
                            : sign(session, start, upTo).replaceWith(true));
        });
    }

    private Uni<Void> sign(Mutiny.Session session, Start start, long upTo) {
        Root root = new Root();
        return addAll(session, start.id(), root)
                .chain(() -> clock.now(session))
                .chain(now ->
                        checkpoints.add(session, start.close(now, upTo, root).signedWith(key)));
    }

    private Uni<Void> addAll(Mutiny.Session session, long id, Root root) {
        return new Pages<CoveredHead>(PAGE, head -> head.covered().caseId())
                .all(after -> checkpoints.heads(session, id, after, PAGE), head -> root.add(head.covered()));
    }

    /** What the next checkpoint goes on from. */
    private record Start(long id, long from, Hash previous) {
        static final Start FIRST = new Start(1, 0, Hash.NONE);

        static Start after(SignedCheckpoint last) {
            Checkpoint before = last.checkpoint();
            return new Start(before.id() + 1, before.upTo(), last.hash());
        }

        Checkpoint close(Instant now, long upTo, Root root) {
            return new Checkpoint(id, now, upTo, root.heads(), root.hash(), previous);
        }
    }
}
