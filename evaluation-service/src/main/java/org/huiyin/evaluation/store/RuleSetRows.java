package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.rulefile.RuleText;
import org.huiyin.evaluation.rules.StoredRuleSet;

/** Rule sets as rows. Each is read with its hash: one whose text was edited behind the code is not handed out. */
@ApplicationScoped
public class RuleSetRows {
    private static final String SELECT = "select id, version, hash, body, created_at from rule_set";

    public Uni<Optional<StoredRuleSet>> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + " where id = ?", Object[].class)
                .setParameter(1, id)
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
