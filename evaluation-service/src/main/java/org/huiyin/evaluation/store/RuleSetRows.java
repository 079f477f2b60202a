package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.rulefile.RuleText;
import org.huiyin.evaluation.rules.StoredRuleSet;
import org.jspecify.annotations.Nullable;

/** Rule sets as rows. Each is read with its hash: one whose text was edited behind the code is not handed out. */
@ApplicationScoped
public class RuleSetRows {
    private static final int LOCK_SPACE = 7104;
    private static final String SELECT = "select id, version, hash, body, created_at from rule_set";
    private static final String PAGE = SELECT
            + " where (cast(?1 as text) is null or name = ?1)"
            + " and (name > ?2 or name = ?2 and version < ?3) order by name, version desc limit ?4";
    private static final String INSERT =
            """
            insert into rule_set (id, name, version, hash, body, created_by, created_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    /**
     * Which part of the list.
     *
     * @param name only versions of this name, or of all
     * @param after name and version of the last one shown
     */
    public record Part(@Nullable String name, Place after, int size) {}

    /** Where in the list: by name, the newest version first. */
    public record Place(String name, long version) {
        public static final Place START = new Place("", 0);
    }

    public Uni<Optional<StoredRuleSet>> find(Mutiny.Session session, UUID id) {
        return one(session, " where id = ?", id);
    }

    public Uni<Optional<StoredRuleSet>> withHash(Mutiny.Session session, String hash) {
        return one(session, " where hash = ?", hash);
    }

    public Uni<List<StoredRuleSet>> list(Mutiny.Session session, Part part) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter(1, part.name())
                .setParameter(2, part.after().name())
                .setParameter(3, part.after().version())
                .setParameter(4, part.size())
                .getResultList()
                .map(rows -> rows.stream().map(RuleSetRows::stored).toList());
    }

    /** Lets one at a time add versions of a name, until its transaction ends. */
    public Uni<Void> lock(Mutiny.Session session, String name) {
        return session.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK_SPACE + ", ?)", Integer.class)
                .setParameter(1, name.hashCode())
                .getSingleResult()
                .replaceWithVoid();
    }

    /** 0 if there is none of this name. */
    public Uni<Integer> lastVersion(Mutiny.Session session, String name) {
        return session.createNativeQuery("select coalesce(max(version), 0) from rule_set where name = ?", Integer.class)
                .setParameter(1, name)
                .getSingleResult();
    }

    public Uni<Void> add(Mutiny.Session session, StoredRuleSet ruleSet, String createdBy) {
        return session.createNativeQuery(INSERT)
                .setParameter(1, ruleSet.id())
                .setParameter(2, ruleSet.rules().name())
                .setParameter(3, ruleSet.version())
                .setParameter(4, ruleSet.hash())
                .setParameter(5, RuleText.of(ruleSet.rules()).json())
                .setParameter(6, createdBy)
                .setParameter(7, ruleSet.createdAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Optional<StoredRuleSet>> one(Mutiny.Session session, String where, Object value) {
        return session.createNativeQuery(SELECT + where, Object[].class)
                .setParameter(1, value)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(RuleSetRows::stored));
    }

    private static StoredRuleSet stored(Object[] row) {
        RuleText text = new RuleText((String) row[3]);
        String hash = (String) row[2];
        if (!text.hash().equals(hash)) {
            throw new IllegalStateException("rule set " + row[0] + " does not have its hash any more");
        }
        return new StoredRuleSet((UUID) row[0], ((Number) row[1]).intValue(), hash, text.rules(), at(row[4]));
    }

    private static Instant at(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
