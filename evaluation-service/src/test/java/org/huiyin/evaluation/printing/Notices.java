package org.huiyin.evaluation.printing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.evaluation.exporting.NoticeFile;
import org.huiyin.evaluation.publication.Hashes;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.publication.Seal;
import org.huiyin.evaluation.publication.SectionName;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.notice.Background;
import org.huiyin.evaluation.publication.notice.Cards;
import org.huiyin.evaluation.publication.notice.Caveats;
import org.huiyin.evaluation.publication.notice.Contribution;
import org.huiyin.evaluation.publication.notice.Evidence;
import org.huiyin.evaluation.publication.notice.Figure;
import org.huiyin.evaluation.publication.notice.Heading;
import org.huiyin.evaluation.publication.notice.ListedName;
import org.huiyin.evaluation.publication.notice.Notice;
import org.huiyin.evaluation.publication.notice.PublicNotice;
import org.huiyin.evaluation.publication.notice.RankInterval;
import org.huiyin.evaluation.run.Grade;

/** A notice with three of the best and two of the worst, as a cycle would give it. */
public final class Notices {
    public static final Caveats UNDECIDED = new Caveats(10, 0.1234, true, true, 5);

    private Notices() {}

    public static Notice notice(Caveats caveats) {
        return new Notice(
                new Heading(
                        Heading.Kind.PUBLIC_NOTICE,
                        new Text("2026年度科室评议结果", "Evaluation of sections 2026"),
                        new Text("市优化营商环境办公室", "Office for the business environment"),
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-12-31"),
                        OffsetDateTime.parse("2027-02-01T09:00:00+08:00")),
                List.of(score("S0003", "自然资源局登记科", 97.2), score("S0001", "财政局国库科", 98.4), internalOffice()),
                List.of(rate("S0102", "住建局房产科", 3, 7), rate("S0101", "城管局<执法>科", 120, 15)),
                caveats);
    }

    public static PublicNotice published() {
        return PublicNotice.of(notice(UNDECIDED));
    }

    static Seal seal(PublicNotice notice) {
        return new Seal(Hashes.sha256(NoticeFile.bytes(notice)), "kid-1", "c2lnbmF0dXJl");
    }

    private static ListedName score(String code, String name, double value) {
        return new ListedName(
                section(code, name),
                new Figure.Score(value, new Interval(value - 1.5, Math.min(100, value + 1.5)), 0.0212, 0.0633),
                new Evidence(240, 0, Grade.A, new RankInterval(1, 24), List.of()),
                new Cards(1, 0),
                new Background(new Text("第二等次", "second band"), new Text("不适用", "not applicable"), null));
    }

    private static ListedName internalOffice() {
        return new ListedName(
                section("S0002", "办公室"),
                new Figure.Documents(),
                new Evidence(0, 0, Grade.C, null, List.of()),
                new Cards(0, 0),
                new Background(
                        new Text("未列入", "not listed"),
                        new Text("不适用", "not applicable"),
                        new Text("内设机构, 凭材料列入", "internal office, by documents")));
    }

    private static ListedName rate(String code, String name, int cases, double points) {
        return new ListedName(
                section(code, name),
                new Figure.RelativeRate(4.25, new Interval(2.1, 7.9), points, 1.75),
                new Evidence(
                        cases,
                        3,
                        Grade.B,
                        new RankInterval(1, 12),
                        List.of(new Contribution("e-77", new Text("假办结", "false closure"), 3))),
                new Cards(2, 1),
                new Background(new Text("未列入", "not listed"), new Text("听证后维持", "upheld after hearing"), null));
    }

    private static SectionName section(String code, String name) {
        return new SectionName(code, new Text(name, "Section " + code));
    }
}
