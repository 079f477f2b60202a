package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What sections said of their own data before it was computed with. */
@ApplicationScoped
public class AcknowledgementRows {
    private static final String ADD =
            """
            insert into cycle_acknowledgement (cycle_id, section, agrees, said_by, said_at) values (?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String OF =
            "select section, agrees, said_at from cycle_acknowledgement where cycle_id = ? order by section";

    /** Whether a section agrees with its data; one that does not says elsewhere which case is wrong. */
    public record Acknowledgement(String section, boolean agrees, Instant at) {}

    /** False if the section has said so before. */
    public Uni<Boolean> add(Mutiny.Session session, UUID cycle, Acknowledgement said, String by) {
        return Statements.update(session, ADD, cycle, said.section(), said.agrees(), by, said.at())
                .map(added -> added == 1);
    }

    public Uni<List<Acknowledgement>> of(Mutiny.Session session, UUID cycle) {
        return Statements.list(session, OF, row -> new Acknowledgement(row.text(0), row.flag(1), row.time(2)), cycle);
    }
}
