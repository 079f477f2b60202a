package org.huiyin.intake.helping;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.help.Share;
import org.huiyin.intake.help.TenFields;
import org.huiyin.intake.store.register.HelpFigures;
import org.huiyin.intake.store.register.HelpFigures.Counted;
import org.huiyin.intake.store.register.HelpFigures.Gap;
import org.huiyin.intake.store.register.HelpFigures.Wanted;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Counts who is helped and what came of it. Each figure is counted afresh from the rows. */
@ApplicationScoped
public class MeasureHelp {
    private final RequestSessions sessions;
    private final HelpFigures figures;
    private final DatabaseClock clock;
    private final OfficeDay day;
    private final Catalogue catalogue;

    MeasureHelp(
            RequestSessions sessions, HelpFigures figures, DatabaseClock clock, OfficeDay day, Catalogue catalogue) {
        this.sessions = sessions;
        this.figures = figures;
        this.clock = clock;
        this.day = day;
        this.catalogue = catalogue;
    }

    /** How many firms above scale have a helper today; {@code withoutHelper} is to be 0. */
    public record Coverage(LocalDate on, long aboveScale, long withoutHelper, Share helped) {}

    /** Demands collected and solved, in all and per field. */
    public record Fields(Share solved, List<Field> fields) {}

    /** One of the ten fields; the denominator of {@code solved} is what was collected. */
    @Schema(name = "HelpField")
    public record Field(String code, String zh, String en, Share solved) {}

    /** Filed on these days, both included, in this territory and those below it. */
    public record Question(LocalDate from, LocalDate until, @Nullable String territory) {}

    public Uni<Coverage> coverage() {
        return sessions.withTransaction(session -> clock.now(session).chain(now -> {
            LocalDate today = day.of(now);
            return figures.coverage(session, today)
                    .map(found -> new Coverage(
                            today,
                            found.aboveScale(),
                            found.aboveScale() - found.helped(),
                            Share.of(found.helped(), found.aboveScale())));
        }));
    }

    public Uni<Page<Gap>> gaps(String after, int size) {
        return sessions.withTransaction(
                        session -> clock.now(session).chain(now -> figures.gaps(session, day.of(now), after, size + 1)))
                .map(found -> Page.of(found, size, gap -> Cursor.of(gap.creditCode())));
    }

    public Uni<Fields> fields(Question question) {
        var wanted = new Wanted(
                day.begins(question.from()), day.begins(question.until().plusDays(1)), question.territory());
        return sessions.withTransaction(session -> figures.fields(session, wanted))
                .map(this::fields);
    }

    private Fields fields(List<Counted> counted) {
        Map<String, Counted> byField =
                counted.stream().collect(Collectors.toMap(each -> String.valueOf(each.field()), Function.identity()));
        List<Field> fields = TenFields.CODES.stream()
                .map(code -> field(code, byField.getOrDefault(code, new Counted(code, 0, 0))))
                .toList();
        return new Fields(
                Share.of(
                        counted.stream().mapToLong(Counted::solved).sum(),
                        counted.stream().mapToLong(Counted::collected).sum()),
                fields);
    }

    private Field field(String code, Counted counted) {
        var names = catalogue.category(code);
        return new Field(code, names.zh(), names.en(), Share.of(counted.solved(), counted.collected()));
    }
}
