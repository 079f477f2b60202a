package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.source.SourceCode;

/** Loads and saves sources, and counts what is filed under those with a quota. */
@ApplicationScoped
public class Sources {
    private static final String ADD =
            """
            insert into source (code, name_zh, name_en, state, version, changed_at) values (?, '', '', 'ACTIVE', 0, now())
            on conflict do nothing""";
    /** Whoever files waits for whoever files at the same time: the count is exact, and goes away with a filing that fails. */
    private static final String COUNT =
            """
            insert into source_day (source, day, filed) values (?, ?, 1)
            on conflict (source, day) do update set filed = source_day.filed + 1 where source_day.filed < ?""";

    private static final String FILED = "select filed from source_day where source = ? and day = ?";

    public Uni<List<SourceRow>> all(Mutiny.Session session) {
        return session.createSelectionQuery("from SourceRow order by position", SourceRow.class)
                .getResultList();
    }

    public Uni<Optional<SourceRow>> find(Mutiny.Session session, SourceCode code) {
        return session.find(SourceRow.class, code.value()).map(Optional::ofNullable);
    }

    /** The same, and nobody else can change it until the transaction ends. */
    public Uni<Optional<SourceRow>> lock(Mutiny.Session session, SourceCode code) {
        return session.find(SourceRow.class, code.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable);
    }

    /** An empty source of version 0, locked, to be filled in this transaction; empty if the code is taken. */
    public Uni<Optional<SourceRow>> add(Mutiny.Session session, SourceCode code) {
        return session.createNativeQuery(ADD)
                .setParameter(1, code.value())
                .executeUpdate()
                .chain(added -> added == 0 ? Uni.createFrom().item(Optional.<SourceRow>empty()) : lock(session, code));
    }

    /** Counts one filing of a day; false if the quota is used up. */
    public Uni<Boolean> count(Mutiny.Session session, SourceCode code, LocalDate day, int quota) {
        return session.createNativeQuery(COUNT)
                .setParameter(1, code.value())
                .setParameter(2, day)
                .setParameter(3, quota)
                .executeUpdate()
                .map(counted -> counted == 1);
    }

    /** How many were counted on a day. */
    public Uni<Integer> filed(Mutiny.Session session, SourceCode code, LocalDate day) {
        return session.createNativeQuery(FILED, Integer.class)
                .setParameter(1, code.value())
                .setParameter(2, day)
                .getSingleResultOrNull()
                .map(filed -> filed == null ? 0 : filed);
    }
}
