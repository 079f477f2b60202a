package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.progress.Stage;
import org.huiyin.intake.source.Source;
import org.huiyin.intake.source.Tally.Count;
import org.huiyin.intake.source.Whereabouts;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Counts complaints by source, channel and place. One statement, so that all counts are of one instant. */
@ApplicationScoped
public class SourceTallies {
    private final String count;

    SourceTallies(DatabaseClock clock) {
        this.count =
                """
                select %s, s.code, s.state, s.client, c.channel, c.state as filed, p.stage, count(c.id)
                from source s left join complaint c on c.source = s.code left join progress p on p.complaint_id = c.id
                group by s.code, c.channel, c.state, p.stage order by s.position, c.channel"""
                        .formatted(clock.expression());
    }

    /**
     * So many complaints of one source and channel.
     *
     * @param channel null on the one line of a source without complaints
     */
    public record Line(
            Instant at,
            String source,
            Source.State state,
            @Nullable String client,
            @Nullable String channel,
            Count count) {
        private static Line of(Object[] row) {
            String filed = (String) row[5];
            String stage = (String) row[6];
            Whereabouts place = filed == null
                    ? Whereabouts.WAITING
                    : Whereabouts.of(filed, stage == null ? null : Stage.valueOf(stage));
            return new Line(
                    row[0] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[0],
                    (String) row[1],
                    Source.State.valueOf((String) row[2]),
                    (String) row[3],
                    (String) row[4],
                    new Count(place, ((Number) row[7]).longValue()));
        }
    }

    /** At least one line per source. */
    public Uni<List<Line>> lines(Mutiny.Session session) {
        return session.createNativeQuery(count, Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(Line::of).toList());
    }
}
