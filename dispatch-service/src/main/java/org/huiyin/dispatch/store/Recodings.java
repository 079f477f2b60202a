package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.DrawnTriage;
import org.huiyin.dispatch.cases.Recoding;
import org.huiyin.dispatch.cases.Triage;

/** First triages drawn to be judged once more, and what the second dispatcher said. The database shows them to no section. */
@ApplicationScoped
public class Recodings {
    private static final String DRAW = "insert into case_recoding (case_id, judged_by, drawn_at) values (?, ?, ?)";
    private static final String DRAWN = "select judged_by, recoded_at is not null from case_recoding where case_id = ?";
    private static final String RECORD =
            "update case_recoding set author = ?, difficulty = ?, recoded_at = ? where case_id = ?";

    public Uni<Void> draw(Mutiny.Session session, UUID caseId, Triage first) {
        return session.createNativeQuery(DRAW)
                .setParameter(1, caseId)
                .setParameter(2, first.by())
                .setParameter(3, first.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Empty for a case that the lot did not fall on. */
    public Uni<Optional<DrawnTriage>> drawn(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(DRAWN, Object[].class)
                .setParameter(1, caseId)
                .getSingleResultOrNull()
                .map(row ->
                        Optional.ofNullable(row).map(found -> new DrawnTriage((String) found[0], (Boolean) found[1])));
    }

    /** Whoever calls holds the case. */
    public Uni<Void> record(Mutiny.Session session, UUID caseId, Recoding recoding) {
        return session.createNativeQuery(RECORD)
                .setParameter(1, recoding.author())
                .setParameter(2, recoding.second().name())
                .setParameter(3, recoding.at())
                .setParameter(4, caseId)
                .executeUpdate()
                .replaceWithVoid();
    }
}
