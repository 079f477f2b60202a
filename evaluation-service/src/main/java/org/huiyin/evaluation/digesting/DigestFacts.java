package org.huiyin.evaluation.digesting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.facts.FactDigest;
import org.huiyin.evaluation.store.CanonicalRows;
import org.huiyin.evaluation.store.CanonicalRows.Row;

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
            tables = tables.chain(() -> sum.add(view, Row.BEFORE_ALL));
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

        private Uni<Void> add(String view, Row after) {
            return rows.page(session, view, generation, after, PAGE).chain(page -> {
                page.forEach(row -> sha256.update((row.line() + "\n").getBytes(UTF_8)));
                lines += page.size();
                return page.size() < PAGE ? Uni.createFrom().voidItem() : add(view, last(page));
            });
        }

        private String hash() {
            return HexFormat.of().formatHex(sha256.digest());
        }
    }

    private static Row last(List<Row> page) {
        return page.get(page.size() - 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
