package org.huiyin.intake.sitting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.help.Share;
import org.huiyin.intake.store.window.WindowRows;
import org.huiyin.intake.store.window.WindowRows.Cell;
import org.huiyin.intake.store.window.WindowRows.Found;
import org.huiyin.intake.store.window.WindowRows.Stored;
import org.huiyin.intake.store.window.WindowRows.Totals;
import org.huiyin.intake.store.window.WindowRows.Wanted;
import org.huiyin.intake.window.ProblemGroup;
import org.huiyin.intake.window.ProblemLevel;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;

/** Lists sessions and problems, and counts them afresh from the rows. */
@ApplicationScoped
public class CountSessions {
    private final RequestSessions sessions;
    private final WindowRows rows;

    CountSessions(RequestSessions sessions, WindowRows rows) {
        this.sessions = sessions;
        this.rows = rows;
    }

    /**
     * Sums over the sessions of some days.
     *
     * @param rectified problems put right, of all that were found
     */
    @Schema(name = "WindowFigures")
    public record Figures(
            long sessions,
            long personTimes,
            long matters,
            long problems,
            Share rectified,
            List<Line> levels,
            List<Line> groups) {}

    /** Problems of one level or one group. */
    @Schema(name = "WindowLine")
    public record Line(String code, long problems, long rectified) {}

    public Uni<Figures> figures(LocalDate from, LocalDate until) {
        return sessions.withTransaction(session -> rows.totals(session, from, until)
                .chain(totals -> rows.cells(session, from, until).map(cells -> figures(totals, cells))));
    }

    private static Figures figures(Totals totals, List<Cell> cells) {
        Line all = line("", cells, cell -> true);
        return new Figures(
                totals.sessions(),
                totals.personTimes(),
                totals.matters(),
                all.problems(),
                Share.of(all.rectified(), all.problems()),
                Arrays.stream(ProblemLevel.values())
                        .map(level ->
                                line(level.name(), cells, cell -> cell.level().equals(level.name())))
                        .toList(),
                Arrays.stream(ProblemGroup.values())
                        .map(group -> line(
                                group.name(), cells, cell -> cell.problemGroup().equals(group.name())))
                        .toList());
    }

    private static Line line(String code, List<Cell> cells, Predicate<Cell> wanted) {
        List<Cell> counted = cells.stream().filter(wanted).toList();
        return new Line(
                code,
                counted.stream().mapToLong(Cell::problems).sum(),
                counted.stream().mapToLong(Cell::rectified).sum());
    }

    public Uni<Page<Stored>> sessions(UUID before, int size) {
        return sessions.withTransaction(session -> rows.sessions(session, before, size + 1))
                .map(found -> Page.of(found, size, each -> Cursor.of(each.id())));
    }

    public Uni<Page<Found>> problems(Wanted wanted, int size) {
        return sessions.withTransaction(session -> rows.problems(session, wanted, size + 1))
                .map(found -> Page.of(found, size, each -> Cursor.of(each.id())));
    }
}
