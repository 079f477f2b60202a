package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.cycle.Charter;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.CycleKind;
import org.huiyin.evaluation.cycle.FrozenRules;
import org.huiyin.evaluation.cycle.Progress;
import org.huiyin.evaluation.cycle.Stage;
import org.huiyin.evaluation.run.Scope;
import org.jspecify.annotations.Nullable;

/** Cycles as rows: opened, locked, moved on. */
@ApplicationScoped
public class CycleRows {
    private static final String SELECT =
            """
            select id, version, stage, since, name_zh, name_en, kind, shadow, territory, unit_level,
              array_to_string(peer_groups, chr(31)), first_day, last_day, rule_set_id, rule_hash, as_of, run_id,
              noticed_at, final_at, opened_at from cycle""";
    private static final String ADD =
            """
            insert into cycle (id, version, stage, since, name_zh, name_en, kind, shadow, territory, unit_level,
              peer_groups, first_day, last_day, opened_by, opened_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, chr(31)), ?, ?, ?, ?)""";
    private static final String MOVE =
            """
            update cycle set version = ?, stage = ?, since = ?, rule_set_id = ?, rule_hash = ?, as_of = ?, run_id = ?,
              noticed_at = ?, final_at = ? where id = ? and version = ?""";
    private static final String NEXT_EVENT =
            "update cycle set event_seq = event_seq + ? where id = ? returning event_seq - ?, id";
    private static final String PAGE =
            SELECT + " where (opened_at, id) < (?, ?) order by opened_at desc, id desc limit ?";

    /** A cycle, and when it was opened. */
    public record Listed(Cycle cycle, Instant openedAt) {}

    public Uni<Void> add(Mutiny.Session session, Cycle cycle, String openedBy) {
        Charter charter = cycle.charter();
        Scope scope = charter.scope();
        return Statements.insert(
                session,
                ADD,
                cycle.id(),
                cycle.version(),
                cycle.stage().name(),
                cycle.since(),
                charter.nameZh(),
                charter.nameEn(),
                charter.kind().name(),
                charter.shadow(),
                scope.territory(),
                scope.unitLevel(),
                Columns.joined(scope.peerGroups()),
                scope.from(),
                scope.to(),
                openedBy,
                cycle.since());
    }

    public Uni<Optional<Cycle>> find(Mutiny.Session session, UUID id) {
        return Statements.one(session, SELECT + " where id = ?", CycleRows::cycle, id);
    }

    /** Nobody else moves it until this transaction ends. */
    public Uni<Optional<Cycle>> lock(Mutiny.Session session, UUID id) {
        return Statements.one(session, SELECT + " where id = ? for update", CycleRows::cycle, id);
    }

    /** Many may hold it so at once; it does not move until the last of them is done. */
    public Uni<Optional<Cycle>> hold(Mutiny.Session session, UUID id) {
        return Statements.one(session, SELECT + " where id = ? for share", CycleRows::cycle, id);
    }

    /** Newest first, from before a position on. */
    public Uni<List<Listed>> page(Mutiny.Session session, Instant before, UUID id, int size) {
        return Statements.list(
                session, PAGE, columns -> new Listed(cycle(columns), columns.time(19)), before, id, size);
    }

    /** Stores the next version of a locked cycle. */
    public Uni<Void> move(Mutiny.Session session, Cycle former, Cycle next) {
        Progress reached = next.progress();
        FrozenRules rules = reached.rules();
        return Statements.update(
                        session,
                        MOVE,
                        next.version(),
                        next.stage().name(),
                        next.since(),
                        rules == null ? null : rules.id(),
                        rules == null ? null : rules.hash(),
                        reached.asOf(),
                        reached.run(),
                        reached.noticedAt(),
                        reached.finalAt(),
                        former.id(),
                        former.version())
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new IllegalStateException("cycle " + former.id() + " was not locked");
                    }
                })
                .replaceWithVoid();
    }

    /** Takes the next numbers in the stream of a locked cycle and returns the first of them. */
    public Uni<Long> takeEventNumbers(Mutiny.Session session, UUID id, int count) {
        return Statements.one(session, NEXT_EVENT, columns -> columns.longNumber(0) + 1, count, id, count)
                .map(Optional::orElseThrow);
    }

    private static Cycle cycle(Columns row) {
        var scope =
                new Scope(row.textOrNull(8), row.textOrNull(9), new HashSet<>(row.texts(10)), row.day(11), row.day(12));
        var charter = new Charter(row.text(4), row.text(5), row.word(CycleKind.class, 6), row.flag(7), scope);
        var progress =
                new Progress(rules(row), row.timeOrNull(15), row.idOrNull(16), row.timeOrNull(17), row.timeOrNull(18));
        return new Cycle(row.id(0), row.longNumber(1), charter, row.word(Stage.class, 2), row.time(3), progress);
    }

    private static @Nullable FrozenRules rules(Columns row) {
        UUID id = row.idOrNull(13);
        return id == null ? null : new FrozenRules(id, row.text(14));
    }
}
