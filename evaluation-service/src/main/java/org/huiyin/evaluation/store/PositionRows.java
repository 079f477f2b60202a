package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.rebuild.Partition;
import org.huiyin.evaluation.rebuild.Progress;

/** How far each rebuild has read each partition. */
@ApplicationScoped
public class PositionRows {
    private static final String TEXTS = "string_to_array(?, ',')";
    private static final String NUMBERS = "cast(string_to_array(?, ',') as bigint[])";
    private static final String FIX = "insert into rebuild_position (rebuild_id, topic, part, end_offset)"
            + " select cast(? as uuid), topic, part, ends from unnest(" + TEXTS + ", " + NUMBERS + ", " + NUMBERS
            + ") as p(topic, part, ends) on conflict do nothing";
    private static final String ALL =
            "select topic, part, next_offset, end_offset from rebuild_position where rebuild_id = ? order by topic, part";
    private static final String MOVE = "update rebuild_position set next_offset = p.next from unnest(" + TEXTS + ", "
            + NUMBERS + ", " + NUMBERS + ", " + NUMBERS + ") as p(topic, part, expected, next)"
            + " where rebuild_id = ? and rebuild_position.topic = p.topic and rebuild_position.part = p.part"
            + " and next_offset = p.expected";

    /** Fixes the ends of a rebuild; those fixed before stay. */
    public Uni<Void> fix(Mutiny.Session session, UUID rebuild, Map<Partition, Long> ends) {
        List<Partition> partitions = List.copyOf(ends.keySet());
        return session.createNativeQuery(FIX)
                .setParameter(1, rebuild.toString())
                .setParameter(2, joined(partitions, Partition::topic))
                .setParameter(3, joined(partitions, Partition::number))
                .setParameter(4, joined(partitions, ends::get))
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<List<Progress>> all(Mutiny.Session session, UUID rebuild) {
        return session.createNativeQuery(ALL, Object[].class)
                .setParameter(1, rebuild)
                .getResultList()
                .map(rows -> rows.stream().map(PositionRows::progress).toList());
    }

    /** A partition's step from one offset to another. */
    public record Move(Partition partition, long from, long to) {}

    /** False, and then nothing may be committed, if another process has read on meanwhile. */
    public Uni<Boolean> move(Mutiny.Session session, UUID rebuild, List<Move> moves) {
        return session.createNativeQuery(MOVE)
                .setParameter(1, joined(moves, move -> move.partition().topic()))
                .setParameter(2, joined(moves, move -> move.partition().number()))
                .setParameter(3, joined(moves, Move::from))
                .setParameter(4, joined(moves, Move::to))
                .setParameter(5, rebuild)
                .executeUpdate()
                .map(moved -> moved == moves.size());
    }

    private static Progress progress(Object[] row) {
        return new Progress(
                new Partition((String) row[0], ((Number) row[1]).intValue()),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue());
    }

    private static <T> String joined(Collection<T> values, Function<T, Object> text) {
        return values.stream().map(value -> text.apply(value).toString()).collect(Collectors.joining(","));
    }
}
