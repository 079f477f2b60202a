package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** When and how sections spoke with complainants, or tried to. Only ever added to. */
@ApplicationScoped
public class Contacts {
    private static final String ADD =
            """
            insert into case_contact (case_id, n, round, section, author, channel, reached, contacted_at)
            select cast(? as uuid), coalesce(max(n), 0) + 1, cast(? as int), cast(? as text), cast(? as text), cast(? as text),
              cast(? as boolean), cast(? as timestamptz)
            from case_contact where case_id = ?
            returning n""";

    /** Answers the number of the contact; whoever calls holds the case. */
    public Uni<Integer> add(Mutiny.Session session, UUID caseId, Contact contact) {
        return session.createNativeQuery(ADD, Integer.class)
                .setParameter(1, caseId)
                .setParameter(2, contact.round())
                .setParameter(3, contact.section())
                .setParameter(4, contact.author())
                .setParameter(5, contact.channel())
                .setParameter(6, contact.reached())
                .setParameter(7, contact.at())
                .setParameter(8, caseId)
                .getSingleResult();
    }

    /** A contact, or an attempt at one. */
    public record Contact(int round, String section, String author, String channel, boolean reached, Instant at) {}
}
