package org.huiyin.dispatch.auditing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.dispatch.audit.Chain;
import org.huiyin.dispatch.store.Chains;
import org.huiyin.dispatch.store.Reads;

/** Recomputes every history and every checkpoint, page by page: the work grows with the record, the memory does not. */
@ApplicationScoped
public class VerifyRecord {
    private static final int PAGE = 500;
    private final Reads reads;
    private final Chains chains;
    private final VerifyCheckpoints verifyCheckpoints;
    private final OutsideCopy outside;

    VerifyRecord(Reads reads, Chains chains, VerifyCheckpoints verifyCheckpoints, OutsideCopy outside) {
        this.reads = reads;
        this.chains = chains;
        this.verifyCheckpoints = verifyCheckpoints;
        this.outside = outside;
    }

    public Uni<Verification> run() {
        Verification found = new Verification();
        return outside.last().chain(kept -> verifyChains(found)
                .chain(() -> verifyCheckpoints.run(kept, found))
                .replaceWith(found));
    }

    private Uni<Void> verifyChains(Verification found) {
        return new Pages<Chain>(PAGE, Chain::caseId)
                .all(after -> reads.ofEverything(session -> chains.after(session, after, PAGE)), found::chain);
    }
}
