package org.huiyin.evaluation.printing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.notice.PublicFigure;
import org.huiyin.evaluation.publication.notice.PublicFigure.Measure;
import org.huiyin.evaluation.publication.notice.PublicName;
import org.huiyin.evaluation.publication.notice.RankInterval;
import org.jspecify.annotations.Nullable;

/** A name of a notice as a line of its table, every cell ready to be read. */
record NoticeRow(
        Text name,
        String figure,
        String cases,
        String comparison,
        String ranks,
        String grade,
        String clusters,
        Text cards,
        Text lastYear,
        Text hearing,
        List<Event> events,
        @Nullable Text reason) {
    private static final String NONE = "—";
    private static final int DECIMALS = 2;

    static NoticeRow of(PublicName name) {
        PublicFigure figure = name.figure();
        return new NoticeRow(
                name.name(),
                figure == null ? NONE : figure(figure),
                name.cases(),
                figure == null ? NONE : comparison(figure),
                ranks(name.ranks()),
                name.grade().name(),
                name.clusters(),
                cards(name),
                name.background().lastYear(),
                name.background().hearing(),
                name.contributions().stream()
                        .map(event -> new Event(
                                event.sort(), event.eventId(), event.points().toPlainString()))
                        .toList(),
                name.background().reason());
    }

    private static String figure(PublicFigure figure) {
        return rounded(figure.value()) + " (" + rounded(figure.low()) + "–" + rounded(figure.high()) + ")";
    }

    /** Losses as so many of a hundred, points as they are. */
    private static String comparison(PublicFigure figure) {
        if (figure.measure() == Measure.SCORE) {
            return percent(new BigDecimal(figure.observed())) + " / " + percent(figure.expected());
        }
        String observed =
                figure.observed().startsWith("<") ? figure.observed() : rounded(new BigDecimal(figure.observed()));
        return observed + " / " + rounded(figure.expected());
    }

    private static String ranks(@Nullable RankInterval ranks) {
        return ranks == null ? NONE : ranks.low() + "–" + ranks.high();
    }

    private static Text cards(PublicName name) {
        int yellow = name.cards().yellow();
        int red = name.cards().red();
        return yellow + red == 0
                ? new Text("无", "none")
                : new Text("黄" + yellow + " 红" + red, yellow + " yellow, " + red + " red");
    }

    private static String percent(BigDecimal share) {
        return rounded(share.movePointRight(2)) + " %";
    }

    private static String rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** An event that moved a figure. */
    record Event(Text sort, String id, String points) {}
}
