package org.huiyin.dispatch.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.huiyin.dispatch.register.Names;

/** A weekly bulletin (通报): what was counted when it was issued, and stays so. */
public record Bulletin(Week week, Names title, List<UnitFigures> figures, String issuedBy, Instant issuedAt) {

    public Bulletin {
        figures = List.copyOf(figures);
    }

    /** Only of a week that is over: its figures will not grow any more. */
    public static Decision<Week> forWeek(Week week, Instant now, ZoneId zone) {
        return now.isBefore(week.end(zone)) ? Decision.refused(Objection.WEEK_NOT_OVER) : Decision.allowed(week);
    }

    public static Bulletin of(Week week, List<UnitFigures> figures, String author, Instant at) {
        LocalDate first = week.firstDay();
        LocalDate last = week.lastDay();
        Names title = new Names(
                "%d年第%d周督办通报（%d月%d日至%d月%d日）"
                        .formatted(
                                week.year(),
                                week.number(),
                                first.getMonthValue(),
                                first.getDayOfMonth(),
                                last.getMonthValue(),
                                last.getDayOfMonth()),
                "Supervision bulletin, week %d of %d (%s to %s)".formatted(week.number(), week.year(), first, last));
        return new Bulletin(week, title, figures, author, at);
    }

    /** The same for the same week. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("bulletin:" + week).getBytes(UTF_8));
    }
}
