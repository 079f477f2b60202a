package org.huiyin.dispatch.auditing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.huiyin.dispatch.audit.AuditKey;
import org.huiyin.dispatch.audit.Fault;
import org.huiyin.dispatch.audit.FaultKind;
import org.huiyin.dispatch.audit.Root;
import org.huiyin.dispatch.audit.SignedCheckpoint;
import org.huiyin.dispatch.audit.SignedCheckpoint.Line;
import org.huiyin.dispatch.store.Checkpoints;
import org.huiyin.dispatch.store.CoveredHead;
import org.huiyin.dispatch.store.Reads;

/** Checks the chain of checkpoints, their signatures, and that what they vouch for is still there. */
@ApplicationScoped
class VerifyCheckpoints {
    private static final int PAGE = 1_000;
    private final Reads reads;
    private final Checkpoints checkpoints;
    private final AuditKey key;

    VerifyCheckpoints(Reads reads, Checkpoints checkpoints, AuditKey key) {
        this.reads = reads;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    /** {@code kept} is the newest line outside of the database, read before. */
    Uni<Void> run(Optional<Line> kept, Verification found) {
        Progress progress = new Progress();
        kept.ifPresent(line -> found.outside(line.id()));
        return Uni.createFrom()
                .deferred(() -> reads.ofEverything(session -> checkpoints.from(session, progress.next(), 1)))
                .call(page -> verify(page, progress, kept, found))
                .repeat()
                .whilst(page -> !page.isEmpty())
                .collect()
                .last()
                .invoke(() -> kept.filter(line -> line.id() >= progress.next())
                        .ifPresent(line -> found.fault(Fault.of(progress.next()))))
                .replaceWithVoid();
    }

    private Uni<Void> verify(List<SignedCheckpoint> page, Progress progress, Optional<Line> kept, Verification found) {
        if (page.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        SignedCheckpoint signed = page.get(0);
        long id = signed.checkpoint().id();
        Root root = new Root();
        return verifyHeads(id, root, found).invoke(() -> {
            boolean sound = signed.follows(progress.before, key)
                    && root.heads() == signed.checkpoint().heads()
                    && root.hash().equals(signed.checkpoint().root())
                    && kept.filter(line -> line.id() == id).stream().allMatch(signed.line()::equals);
            if (!sound) {
                found.fault(Fault.of(id));
            }
            found.checkpoint();
            progress.before = Optional.of(signed);
        });
    }

    private Uni<Void> verifyHeads(long id, Root root, Verification found) {
        return new Pages<CoveredHead>(PAGE, head -> head.covered().caseId())
                .all(after -> reads.ofEverything(session -> checkpoints.heads(session, id, after, PAGE)), head -> {
                    root.add(head.covered());
                    compare(id, head, found);
                });
    }

    private static void compare(long id, CoveredHead head, Verification found) {
        if (!head.covered().head().hash().equals(head.present())) {
            found.fault(new Fault(
                    kind(head), head.covered().caseId(), head.covered().head().n(), id));
        }
    }

    private static FaultKind kind(CoveredHead head) {
        if (head.present() != null) {
            return FaultKind.CHECKPOINT_BROKEN;
        }
        return head.goesOn() ? FaultKind.REMOVED : FaultKind.TRUNCATED;
    }

    /** The checkpoint that was read last. */
    private static final class Progress {
        private Optional<SignedCheckpoint> before = Optional.empty();

        long next() {
            return before.map(last -> last.checkpoint().id()).orElse(0L) + 1;
        }
    }
}
