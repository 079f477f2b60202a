package org.huiyin.evaluation.digesting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.facts.FactDigest;
import org.huiyin.evaluation.store.CanonicalRows;
import org.huiyin.evaluation.store.CanonicalRows.Key;
import org.huiyin.evaluation.store.CanonicalRows.Page;

/**
 * Hashes the canonical rows of a generation: of complaint_fact, then case_fact, then section_fact, each in the order of
 * its key, one line per row, every line ended by a line feed. The form of a line is that of the views canonical_*.
 */
@ApplicationScoped
public class DigestFacts {
    private static final int PAGE = 2000;

    private final CanonicalRows rows;

    public DigestFacts(CanonicalRows rows) {
        this.rows = rows;
    }

    /** The session should be a snapshot, or the digest is of rows that never stood side by side. */
    public Uni<FactDigest> digest(Mutiny.Session session, int generation) {
        var sum = new Sum(session, generation);
        Uni<Void> tables = Uni.createFrom().voidItem();
        for (String view : CanonicalRows.VIEWS) {
            tables = tables.chain(() -> sum.add(view));
        }
        return tables.chain(() -> rows.positions(session))
                .map(positions -> new FactDigest(generation, sum.hash(), sum.lines, positions));
    }

    private final class Sum {
        private final Mutiny.Session session;
        private final int generation;
        private final MessageDigest sha256 = sha256();
        private long lines;

        private Sum(Mutiny.Session session, int generation) {
            this.session = session;
            this.generation = generation;
        }

        private Uni<Void> add(String view) {
            return add(view, rows.page(session, view, generation, Key.BEFORE_ALL, PAGE));
        }

        /** The next page is asked for before this one is hashed, so that the database works meanwhile. */
        private Uni<Void> add(String view, Uni<Page> asked) {
            return asked.chain(page -> {
                boolean last = page.lines() < PAGE;
                CompletableFuture<Page> next = last
                        ? CompletableFuture.completedFuture(page)
                        : rows.page(session, view, generation, page.last(), PAGE)
                                .subscribeAsCompletionStage();
                sha256.update(page.text());
                lines += page.lines();
                return last
                        ? Uni.createFrom().voidItem()
                        : add(view, Uni.createFrom().completionStage(next));
            });
        }

        private String hash() {
            return HexFormat.of().formatHex(sha256.digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
