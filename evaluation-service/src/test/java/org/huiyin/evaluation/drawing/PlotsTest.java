package org.huiyin.evaluation.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.huiyin.evaluation.publication.Hashes;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.page.ExpectedRange;
import org.huiyin.evaluation.publication.plot.ExpectedRangePlot;
import org.huiyin.evaluation.publication.plot.FunnelPlot;
import org.huiyin.evaluation.publication.plot.RangePlot;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PlotsTest {
    private static final Text RANGES = new Text("各科室得分与区间", "Scores with intervals");
    private static final Text FUNNEL = new Text("漏斗图", "Funnel plot");
    private static final Text OWN = new Text("本科室与预期范围", "This section on its expected range");

    @Test
    void aRangePlotShowsEverySectionByItsCodeTheHighestOnTop() throws Exception {
        Document drawing = read(DrawRanges.svg(ranges(20, 1)));

        List<Element> codes = texts(drawing).stream()
                .filter(text -> text.getTextContent().contains("S0"))
                .toList();
        assertThat(codes).hasSize(20);
        assertThat(codes.get(0).getTextContent()).isEqualTo("◆ S019");
        assertThat(height(codes.get(0))).isLessThan(height(codes.get(19)));
        assertThat(count(drawing, "circle")).isEqualTo(17); // three are on the short list, and diamonds
    }

    @Test
    void theOrderOfTheSectionsChangesNoByte() {
        RangePlot plot = ranges(20, 1);
        var shuffled = new ArrayList<>(plot.lines());
        Collections.shuffle(shuffled, new Random(3));

        assertThat(DrawRanges.svg(new RangePlot(plot.title(), plot.axis(), shuffled, plot.mean())))
                .isEqualTo(DrawRanges.svg(plot));
    }

    @Test
    void theSameValuesGiveTheSameBytesOnEveryMachine() {
        assertThat(Stream.of(DrawRanges.svg(ranges(20, 1)), DrawFunnel.svg(funnel()), DrawExpectedRange.svg(own()))
                        .map(Hashes::sha256))
                .containsExactly(
                        "690f91287ad097ce9fce1bc8ca786b661bb5c93d21bcc23844c96652262a7994",
                        "0457b5c16c570095aa5066541bd70488f2c650165d55d1cfbcbac9ca889bbdf2",
                        "0be5499b4c0af594ce7f9743f4a6041c9cacf0b37c95a2a8b6d425c098efafc9");
    }

    @Test
    void otherValuesGiveOtherBytes() {
        assertThat(DrawRanges.svg(ranges(20, 1))).isNotEqualTo(DrawRanges.svg(ranges(20, 1.01)));
    }

    @Test
    void aFunnelNamesWhatLiesOutsideAndDrawsBothPairsOfLimits() throws Exception {
        Document drawing = read(DrawFunnel.svg(funnel()));

        assertThat(texts(drawing))
                .extracting(Element::getTextContent)
                .contains("S007")
                .doesNotContain("S001");
        assertThat(lines(drawing, "none")).isGreaterThanOrEqualTo(5);
        assertThat(lines(drawing, "6,4")).isGreaterThanOrEqualTo(4);
        assertThat(description(drawing, "en")).contains("1 outside of the plain 99.8 % limits");
    }

    @Test
    void noLimitOfARatioLiesBelowNought() throws Exception {
        var point = new FunnelPlot.Point("S001", 1, 1.5, false);

        Document drawing = read(DrawFunnel.svg(new FunnelPlot(FUNNEL, FUNNEL, List.of(point), 1, 1, 1, 0)));

        assertThat(texts(drawing))
                .extracting(Element::getTextContent)
                .contains("0")
                .noneMatch(text -> text.startsWith("-"));
    }

    @Test
    void whoHearsADrawingIsToldWhatItShowsInBothLanguages() throws Exception {
        for (byte[] svg : all()) {
            Document drawing = read(svg);
            assertThat(drawing.getDocumentElement().getAttribute("role")).isEqualTo("img");
            for (String id :
                    drawing.getDocumentElement().getAttribute("aria-labelledby").split(" ")) {
                assertThat(byId(drawing, id).getTextContent()).isNotBlank();
            }
        }
        assertThat(description(read(DrawExpectedRange.svg(own())), "en"))
                .isEqualTo("S001: 88.50; expected 92.00, 95 % from 88.08 to 95.92, 99.8 % from 85.82 to 98.18");
    }

    @Test
    void nothingInADrawingIsFetchedOrRun() {
        for (byte[] svg : all()) {
            String text = new String(svg, StandardCharsets.UTF_8);
            assertThat(text)
                    .doesNotContainIgnoringCase(
                            "<script", "<!doctype", "<image", "href=", "<foreignObject", "javascript:")
                    .doesNotContain("<?xml-stylesheet", "@import");
            assertThat(text.replaceAll("url\\(#[A-Za-z0-9]+\\)", "")).doesNotContain("url(");
            assertThat(text.replaceAll("xmlns(:xlink)?=\"[^\"]*\"", "")).doesNotContain("http");
        }
    }

    @Test
    void wordsStayWords() throws Exception {
        String trap = "</text><script>alert(1)</script>&\"'\u0000\uFFFF";
        var line = new RangePlot.Line(trap, 1, new Interval(0, 2), false);

        Document drawing =
                read(DrawRanges.svg(new RangePlot(new Text(trap, trap), new Text(trap, trap), List.of(line), 1)));

        assertThat(count(drawing, "script")).isZero();
        assertThat(texts(drawing)).extracting(Element::getTextContent).contains(trap.replaceAll("[\u0000\uFFFF]", " "));
    }

    @Test
    void drawsWhatIsEmptyOrAllTheSame() throws Exception {
        read(DrawRanges.svg(new RangePlot(RANGES, RANGES, List.of(), 0)));
        read(DrawFunnel.svg(new FunnelPlot(FUNNEL, FUNNEL, List.of(), 0, 0, 0, 0)));
        var same = new RangePlot.Line("S001", 5, new Interval(5, 5), true);
        read(DrawRanges.svg(new RangePlot(RANGES, RANGES, List.of(same), 5)));
        var point = new ExpectedRange(90, 90, new Interval(90, 90), new Interval(90, 90));
        read(DrawExpectedRange.svg(new ExpectedRangePlot(OWN, "S001", point)));
    }

    private static List<byte[]> all() {
        return List.of(DrawRanges.svg(ranges(20, 1)), DrawFunnel.svg(funnel()), DrawExpectedRange.svg(own()));
    }

    private static RangePlot ranges(int sections, double step) {
        List<RangePlot.Line> lines = IntStream.range(0, sections)
                .mapToObj(i -> new RangePlot.Line(
                        "S%03d".formatted(i),
                        80 + step * i / 2,
                        new Interval(78 + step * i / 2, 83 + step * i / 2),
                        i >= sections - 3))
                .toList();
        return new RangePlot(RANGES, new Text("得分", "Score"), lines, 85.25);
    }

    private static FunnelPlot funnel() {
        List<FunnelPlot.Point> points = IntStream.range(0, 40)
                .mapToObj(i -> new FunnelPlot.Point(
                        "S%03d".formatted(i), i == 7 ? 0.2 : 0.02 * StrictMath.sin(i), 0.01 + 0.002 * i, i == 3))
                .toList();
        return new FunnelPlot(FUNNEL, new Text("绩效效应", "Effect"), points, 0, 0.001, 0.0004, Double.NEGATIVE_INFINITY);
    }

    private static ExpectedRangePlot own() {
        return new ExpectedRangePlot(OWN, "S001", ExpectedRange.ofLoss(0.115, 0.08, 0.0004));
    }

    private static Document read(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<Element> texts(Document drawing) {
        return elements(drawing.getElementsByTagName("text"));
    }

    private static int count(Document drawing, String name) {
        return drawing.getElementsByTagName(name).getLength();
    }

    private static long lines(Document drawing, String dashes) {
        return elements(drawing.getElementsByTagName("g")).stream()
                .filter(group -> dashes.equals("none")
                        ? !group.hasAttribute("stroke-dasharray")
                        : group.getAttribute("stroke-dasharray").equals(dashes))
                .mapToLong(group -> group.getElementsByTagName("path").getLength()
                        + group.getElementsByTagName("line").getLength()
                        + group.getElementsByTagName("polyline").getLength())
                .sum();
    }

    private static String description(Document drawing, String language) {
        return byId(drawing, "desc-" + language).getTextContent();
    }

    private static Element byId(Document drawing, String id) {
        return elements(drawing.getElementsByTagName("*")).stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double height(Element text) {
        return Double.parseDouble(text.getAttribute("y"));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
