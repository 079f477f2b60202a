package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who read the words of a complaint whose case was referred. Only ever added to. */
@ApplicationScoped
public class SealedLooks {
    private static final String ADD = "insert into sealed_look (complaint_id, looked_by, looked_at) values (?, ?, ?)";

    public Uni<Void> add(Mutiny.Session session, UUID complaint, String by, Instant at) {
        return session.createNativeQuery(ADD)
                .setParameter(1, complaint)
                .setParameter(2, by)
                .setParameter(3, at)
                .executeUpdate()
                .replaceWithVoid();
    }
}
