package org.huiyin.evaluation.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.publication.SectionName;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.page.CardLine;
import org.huiyin.evaluation.publication.page.CasePoints;
import org.huiyin.evaluation.publication.page.ExpectedRange;
import org.huiyin.evaluation.publication.page.FunnelPosition;
import org.huiyin.evaluation.publication.page.ScoreConstants;
import org.huiyin.evaluation.publication.page.ScoreSheet;
import org.huiyin.evaluation.publication.page.Standing;
import org.huiyin.evaluation.publication.page.StatementHead;
import org.huiyin.evaluation.publication.page.StatementPage;
import org.huiyin.evaluation.run.Cluster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrintStatementTest {
    private static final Text UNRANKED = new Text("案件不足, 未参与排序", "Too few cases to be ranked");

    @Test
    void theSamePageGivesTheSameBytes() {
        assertThat(new PrintStatement().pdf(page(standing(7), List.of())))
                .isEqualTo(new PrintStatement().pdf(page(standing(7), List.of())))
                .isNotEqualTo(new PrintStatement().pdf(page(standing(8), List.of())));
    }

    @Test
    void aSectionReadsItsRangeItsPlaceAndEachCaseWithItsEvents() throws IOException {
        String words = PdfWords.unbroken(new PrintStatement().pdf(page(standing(7), List.of())));

        assertThat(words)
                .contains("登记科/Registry(S0001)", "95%:88.08–95.92", "99.8%:85.82–98.18")
                .contains("-1.75(控制限内/withinthelimits)", "-3.40(差于99.8%控制限/worsethanthe99.8%limit)")
                .contains(id("case", 6), id("event a", 6), id("event b", 6), "window/1/complaint/visited")
                .contains("黄牌/yellow", "root-1", "f-1", "c-1");
    }

    @Test
    void theLinesAsPrintedAddUpToTheScore() throws IOException {
        List<String> lines = PdfWords.of(new PrintStatement().pdf(page(standing(7), List.of())))
                .lines()
                .toList();

        BigDecimal score = last(lines, "得分 / Score ");
        BigDecimal sum = last(lines, "100 (1")
                .add(last(lines, "100 B"))
                .add(last(lines, "限于"))
                .add(last(lines, "舍入差"));
        for (String line : lines) {
            if (line.contains("/visited ")) {
                sum = sum.add(number(line));
            }
        }
        assertThat(sum).isEqualByComparingTo(score);
    }

    @Test
    void aSectionThatWasNotRankedIsToldWhy() throws IOException {
        String words = PdfWords.of(new PrintStatement().pdf(page(null, List.of(UNRANKED))));

        assertThat(words).contains("Too few cases to be ranked").doesNotContain("Expected range", "得分");
    }

    private static BigDecimal last(List<String> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning) && line.matches(".* -?[0-9.]+"))
                .map(PrintStatementTest::number)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static BigDecimal number(String line) {
        return new BigDecimal(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static StatementPage page(@Nullable Standing standing, List<Text> remarks) {
        return new StatementPage(
                new StatementHead(
                        new SectionName("S0001", new Text("登记科", "Registry")),
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-12-31"),
                        OffsetDateTime.parse("2027-02-01T09:00:00+08:00")),
                standing,
                List.of(new CardLine(
                        "card-1",
                        new Text("黄牌", "yellow"),
                        new Text("逾期", "overdue"),
                        LocalDate.parse("2026-03-02"),
                        new Text("有效", "live"))),
                List.of(new Cluster("root-1", 3, 3, 2, List.of("f-1"), List.of("c-1"))),
                remarks);
    }

    private static String id(String what, int number) {
        return UUID.nameUUIDFromBytes((what + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Standing standing(int cases) {
        var constants = ScoreConstants.of(0.08, 0.3, -0.01, cases);
        List<CasePoints> points = IntStream.range(0, cases)
                .mapToObj(i -> new CasePoints(
                        UUID.fromString(id("case", i)),
                        List.of(UUID.fromString(id("event a", i)), UUID.fromString(id("event b", i))),
                        "window/1/complaint/visited",
                        i % 3 * 0.1,
                        0.07,
                        1,
                        constants.points(i % 3 * 0.1, 0.07, 1)))
                .toList();
        double score = constants.base()
                + constants.pull()
                - points.stream().mapToDouble(CasePoints::points).sum();
        return new Standing(
                ScoreSheet.of(constants, points, score, new Interval(score - 3, score + 3)),
                ExpectedRange.ofLoss(0.115, 0.08, 0.0004),
                new FunnelPosition(-3.4, -1.75));
    }
}
