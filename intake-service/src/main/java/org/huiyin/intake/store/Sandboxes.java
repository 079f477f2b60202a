package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.jspecify.annotations.Nullable;

/** Statements on the table of sandboxes. What has expired is not there, swept or not. */
@ApplicationScoped
public class Sandboxes {
    private static final String SWEEP = "delete from sandbox_complaint where id in"
            + " (select id from sandbox_complaint where expires_at <= ? limit 1000 for update skip locked)";
    private static final String PRESENT = "from SandboxRow where client = :client and expiresAt > :now";

    /** Filings of one client wait for each other until the transaction ends: the bound is exact. */
    public Uni<Void> lock(Mutiny.Session session, String client) {
        return Turn.SANDBOX.take(session, client);
    }

    /** Forgets what has expired, whoever's it is. */
    public Uni<Integer> sweep(Mutiny.Session session, Instant now) {
        return session.createNativeQuery(SWEEP).setParameter(1, now).executeUpdate();
    }

    public Uni<Long> count(Mutiny.Session session, String client, Instant now) {
        return session.createSelectionQuery("select count(*) " + PRESENT, Long.class)
                .setParameter("client", client)
                .setParameter("now", now)
                .getSingleResult();
    }

    public Uni<Boolean> knows(Mutiny.Session session, String client, String externalId) {
        return session.createSelectionQuery(
                        "select count(*) from SandboxRow where client = :client and externalId = :externalId",
                        Long.class)
                .setParameter("client", client)
                .setParameter("externalId", externalId)
                .getSingleResult()
                .map(count -> count > 0);
    }

    /** Stores a new one and reads its running number. */
    public Uni<SandboxRow> add(Mutiny.Session session, SandboxRow row) {
        return session.persist(row)
                .chain(session::flush)
                .chain(() -> session.refresh(row))
                .replaceWith(row);
    }

    public Uni<Optional<SandboxRow>> find(Mutiny.Session session, String client, String number, Instant now) {
        long serial = ComplaintNumber.parse(number)
                .filter(SandboxRow::mayHave)
                .map(ComplaintNumber::serial)
                .orElse(0L);
        return session.createSelectionQuery(PRESENT + " and serial = :serial", SandboxRow.class)
                .setParameter("client", client)
                .setParameter("now", now)
                .setParameter("serial", serial)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** A part of the list, newest first: at most so many before a running number. */
    public record Window(@Nullable Long before, int size) {}

    public Uni<List<SandboxRow>> list(Mutiny.Session session, String client, Instant now, Window window) {
        Long before = window.before();
        return session.createSelectionQuery(PRESENT + " and serial < :before order by serial desc", SandboxRow.class)
                .setParameter("client", client)
                .setParameter("now", now)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(window.size())
                .getResultList();
    }

    public Uni<Integer> reset(Mutiny.Session session, String client) {
        return session.createMutationQuery("delete from SandboxRow where client = :client")
                .setParameter("client", client)
                .executeUpdate();
    }
}
