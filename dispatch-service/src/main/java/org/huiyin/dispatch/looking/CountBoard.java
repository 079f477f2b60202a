package org.huiyin.dispatch.looking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.handling.DispatchConfig;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.BoardStore;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Counts what is in hand, as it stands at one instant, by the days of the city. */
@ApplicationScoped
public class CountBoard {
    private final BoardStore boards;
    private final CurrentCity city;
    private final DispatchConfig config;
    private final DatabaseClock clock;

    CountBoard(BoardStore boards, CurrentCity city, DispatchConfig config, DatabaseClock clock) {
        this.boards = boards;
        this.city = city;
        this.config = config;
        this.clock = clock;
    }

    /** Of one unit only, or of one territory with everything below it. */
    public Uni<Counted> run(Mutiny.Session session, Sight sight, @Nullable String unit, @Nullable String territory) {
        City current = city.get();
        List<String> territories =
                territory == null ? null : current.register().territories().downwards(territory);
        return clock.now(session).chain(now -> boards.count(
                        session,
                        new BoardStore.Filter(
                                now, endOfDay(now, current.calendar().zone()), config.longestWait(), unit, territories),
                        sight)
                .map(cells -> new Counted(now, cells)));
    }

    private static Instant endOfDay(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** What was counted, and when. */
    public record Counted(Instant at, List<BoardStore.Cell> cells) {}
}
