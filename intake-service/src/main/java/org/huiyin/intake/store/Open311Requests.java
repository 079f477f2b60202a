package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.ComplaintState.Filed;
import org.huiyin.intake.complaint.ComplaintState.Withdrawn;
import org.huiyin.intake.progress.Stage;
import org.huiyin.intake.source.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be shown over Open311: what came in that way and was not referred, and whatever the reader has filed. Words
 * leave the database for the one who filed them alone.
 */
@ApplicationScoped
public class Open311Requests {
    private static final String CLOSED_STAGES = Arrays.stream(Stage.values())
            .filter(stage -> !isOpen(Whereabouts.of(Filed.CODE, stage)))
            .map(stage -> "'" + stage.name() + "'")
            .collect(Collectors.joining(", "));
    private static final String FIND =
            """
            select c.id, c.number_year, c.number_serial, c.category, c.state, p.stage, c.filed_at,
              greatest(c.changed_at, (select max(reached_at) from progress_step s where s.complaint_id = c.id)),
              p.due_on, mine.is, case when mine.is then c.key_version end, case when mine.is then c.wrapped_key end,
              case when mine.is then c.words end, case when mine.is then c.place end
            from complaint c left join progress p on p.complaint_id = c.id,
              lateral (select coalesce(c.filer = cast(?1 as text) and c.filed_by <> 'STAFF', false) as is) mine,
              lateral (select c.state = 'FILED' and coalesce(p.stage not in (%s), true) as open) now
            where (mine.is or (c.source = 'open311' and p.named is null))
              and (cast(?2 as bigint[]) is null or c.number_serial = any (cast(?2 as bigint[])))
              and (cardinality(cast(?3 as text[])) = 0 or c.category = any (cast(?3 as text[])))
              and (cast(?4 as timestamptz) is null or c.filed_at >= cast(?4 as timestamptz))
              and (cast(?5 as timestamptz) is null or c.filed_at <= cast(?5 as timestamptz))
              and (cast(?6 as boolean) is null or now.open = cast(?6 as boolean))
            order by c.id desc limit ?7 offset ?8"""
                    .formatted(CLOSED_STAGES);

    /**
     * What is searched for.
     *
     * @param reader subject of whoever asks; null: somebody without a token
     * @param serials running numbers; null: any
     */
    public record Wanted(
            @Nullable String reader,
            @Nullable List<Long> serials,
            List<String> services,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Boolean open,
            int size,
            int skipped) {}

    /** A request, with its words if they are the reader's own. */
    public record Found(
            UUID id,
            short year,
            long serial,
            String category,
            Stage stage,
            boolean open,
            Instant filedAt,
            Instant updatedAt,
            @Nullable LocalDate dueOn,
            @Nullable Words words) {

        private static Found of(Object[] row) {
            Stage told = row[5] == null ? Stage.RECEIVED : Stage.valueOf((String) row[5]);
            Stage stage = row[4].equals(Withdrawn.CODE) ? Stage.WITHDRAWN : told;
            return new Found(
                    (UUID) row[0],
                    ((Number) row[1]).shortValue(),
                    ((Number) row[2]).longValue(),
                    (String) row[3],
                    stage,
                    isOpen(Whereabouts.of((String) row[4], stage)),
                    instant(row[6]),
                    instant(row[7]),
                    (LocalDate) row[8],
                    Words.of(row));
        }
    }

    /** Sealed words and the key to them. */
    public record Words(short keyVersion, byte[] key, byte[] text, byte @Nullable [] place) {
        private static @Nullable Words of(Object[] row) {
            return Boolean.TRUE.equals(row[9]) && row[11] != null // erased words have no key any more
                    ? new Words(((Number) row[10]).shortValue(), (byte[]) row[11], (byte[]) row[12], (byte[]) row[13])
                    : null;
        }
    }

    /** Newest first. */
    public Uni<List<Found>> find(Mutiny.Session session, Wanted wanted) {
        List<Long> serials = wanted.serials();
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter(1, wanted.reader())
                .setParameter(2, serials == null ? null : serials.toArray(Long[]::new))
                .setParameter(3, wanted.services().toArray(String[]::new))
                .setParameter(4, wanted.from())
                .setParameter(5, wanted.until())
                .setParameter(6, wanted.open())
                .setParameter(7, wanted.size())
                .setParameter(8, wanted.skipped())
                .getResultList()
                .map(rows -> rows.stream().map(Found::of).toList());
    }

    private static boolean isOpen(Whereabouts place) {
        return place == Whereabouts.WAITING || place == Whereabouts.OPEN;
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
