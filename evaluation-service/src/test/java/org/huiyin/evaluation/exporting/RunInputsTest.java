package org.huiyin.evaluation.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.huiyin.evaluation.method.performance.CaseLoss;
import org.huiyin.evaluation.method.performance.Performance;
import org.huiyin.evaluation.method.performance.PerformanceRules;
import org.huiyin.evaluation.method.performance.SectionCases;
import org.huiyin.evaluation.method.performance.SectionPerformance;
import org.huiyin.evaluation.method.performance.Support;
import org.huiyin.evaluation.method.problems.ProblemRules;
import org.huiyin.evaluation.method.problems.Problems;
import org.huiyin.evaluation.method.problems.SectionClusters;
import org.huiyin.evaluation.workbench.PerformanceAnswer;
import org.huiyin.evaluation.workbench.ProblemsAnswer;
import org.huiyin.evaluation.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunInputsTest {
    private static final RunInputs INPUTS = inputs();

    @Test
    void theWorkbenchAnswersTheRequestsDigitForDigitAsTheRunDid() throws IOException {
        assertSame(
                performance(written(MethodRequests::performance)),
                Performance.of(INPUTS.performanceRules(), INPUTS.performance()));
        assertSame(problems(written(MethodRequests::problems)), Problems.of(INPUTS.problemRules(), INPUTS.problems()));
    }

    @Test
    void whoBuildsTheRequestsFromTheCsvFilesGetsTheSameDigits() throws IOException {
        List<List<String>> cases = csv(InputTable.CASES);
        List<List<String>> sections = csv(InputTable.SECTIONS);
        List<List<String>> problems = csv(InputTable.PROBLEMS);

        assertSame(
                performance(performanceRequest(cases, sections)),
                Performance.of(INPUTS.performanceRules(), INPUTS.performance()));
        assertSame(problems(problemsRequest(problems)), Problems.of(INPUTS.problemRules(), INPUTS.problems()));
    }

    @Test
    void theWorkbookHoldsTheSameNumbersAsTheCsvFiles() throws IOException {
        byte[] workbook = written(XlsxInputs::write);

        for (InputTable table : InputTable.values()) {
            assertThat(sheet(workbook, table)).as(table.name()).isEqualTo(csv(table));
        }
    }

    @Test
    void aLossChangedInTheLastDigitIsNoticed() throws IOException {
        List<List<String>> cases = csv(InputTable.CASES);
        List<String> first = new ArrayList<>(cases.get(0));
        first.set(2, Double.toString(Math.nextUp(Double.parseDouble(first.get(2)) + 1e-9)));
        cases.set(0, first);

        PerformanceAnswer changed = performance(performanceRequest(cases, csv(InputTable.SECTIONS)));

        assertThat(changed.meanLoss())
                .isNotEqualTo(Performance.of(INPUTS.performanceRules(), INPUTS.performance())
                        .meanLoss());
    }

    @Test
    void aCellThatWouldBeAFormulaIsText(@TempDir Path folder) throws IOException {
        var inputs = new RunInputs(
                INPUTS.performanceRules(),
                List.of(new SectionCases(
                        "=1+1", 9, 1, List.of(new CaseLoss("@SUM(A1)", 0.5, 1, 1), new CaseLoss("-x", 0.5, 1, 1)))),
                INPUTS.problemRules(),
                List.of(new SectionClusters("+1", 1, List.of())));
        var csv = new ByteArrayOutputStream();
        CsvInputs.write(InputTable.CASES, inputs, csv);
        CsvInputs.write(InputTable.PROBLEMS, inputs, csv);
        var xlsx = new ByteArrayOutputStream();
        XlsxInputs.write(inputs, xlsx);

        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("'=1+1,'@SUM(A1),", "'=1+1,'-x,", "'+1,1.0,");
        assertThat(sheetXml(xlsx.toByteArray(), folder))
                .contains("<t>=1+1</t>", "<t>@SUM(A1)</t>")
                .doesNotContain("<f>", "<f ");
    }

    @Test
    void everyFileHasItsNameItsTypeAndItsBytes() throws IOException {
        for (InputFile file : InputFile.values()) {
            assertThat(written(file::write)).as(file.fileName()).isNotEmpty();
            assertThat(file.mediaType()).contains("/");
        }
        assertThat(written(InputFile.PERFORMANCE_REQUEST::write)).isEqualTo(written(MethodRequests::performance));
        assertThat(written(InputFile.PROBLEMS_REQUEST::write)).isEqualTo(written(MethodRequests::problems));
    }

    @Test
    void theHeadIsInBothLanguages() throws IOException {
        for (InputTable table : InputTable.values()) {
            var csv = new ByteArrayOutputStream();
            CsvInputs.write(table, INPUTS, csv);
            assertThat(csv.toString(StandardCharsets.UTF_8))
                    .startsWith("\uFEFF" + String.join(",", table.head()) + "\r\n");
        }
        assertThat(InputTable.CASES.head()).contains("损失 / loss");
    }

    private static void assertSame(PerformanceAnswer answer, Performance run) {
        assertThat(answer.meanLoss()).isEqualTo(run.meanLoss());
        assertThat(answer.rankability()).isEqualTo(run.rankability());
        assertThat(answer.strata()).isEqualTo(List.copyOf(run.strata()));
        Map<String, SectionPerformance> sections = new HashMap<>();
        run.sections().forEach(section -> sections.put(section.id(), section));
        assertThat(answer.sections()).hasSize(sections.size()).allSatisfy(line -> {
            SectionPerformance section = sections.get(line.id());
            assertThat(line.rankable()).isEqualTo(section.rankable());
            if (section.estimate() != null) {
                assertThat(line.score()).isEqualTo(section.estimate().score(run.meanLoss()));
            }
            if (section.standing() != null) {
                assertThat(line.expectedRank()).isEqualTo(section.standing().expectedRank());
                assertThat(line.probabilityBestK()).isEqualTo(section.standing().probabilityBestK());
                assertThat(line.rankHigh()).isEqualTo(section.standing().range().high());
            }
        });
        assertThat(answer.sections()).anyMatch(PerformanceAnswer.PerformanceLine::rankable);
    }

    private static void assertSame(ProblemsAnswer answer, Problems run) {
        assertThat(answer.totalPoints()).isEqualTo(run.totalPoints());
        assertThat(answer.shape()).isEqualTo(run.rates().shape());
        assertThat(answer.sections()).containsExactlyInAnyOrderElementsOf(run.sections());
        assertThat(answer.variationDetected()).isTrue();
    }

    private static PerformanceAnswer performance(byte[] request) throws IOException {
        return (PerformanceAnswer)
                new Workbench(Long.MAX_VALUE).answer("performance", new ByteArrayInputStream(request));
    }

    private static ProblemsAnswer problems(byte[] request) throws IOException {
        return (ProblemsAnswer) new Workbench(Long.MAX_VALUE).answer("problems", new ByteArrayInputStream(request));
    }

    private static byte[] performanceRequest(List<List<String>> cases, List<List<String>> sections) throws IOException {
        Map<String, List<Object>> losses = new HashMap<>();
        cases.forEach(row -> losses.computeIfAbsent(row.get(0), id -> new ArrayList<>())
                .add(Map.of(
                        "stratum", row.get(1),
                        "loss", Double.parseDouble(row.get(2)),
                        "weight", Double.parseDouble(row.get(3)),
                        "count", Integer.parseInt(row.get(4)))));
        List<Object> read = sections.stream()
                .<Object>map(row -> Map.of(
                        "id", row.get(0),
                        "complainants", Integer.parseInt(row.get(1)),
                        "followUpCoverage", Double.parseDouble(row.get(2)),
                        "cases", losses.getOrDefault(row.get(0), List.of())))
                .toList();
        PerformanceRules rules = INPUTS.performanceRules();
        return new ObjectMapper()
                .writeValueAsBytes(Map.of(
                        "k", rules.k(),
                        "gridCells", rules.gridCells(),
                        "rules",
                                Map.of(
                                        "minEffectiveCases", rules.minEffectiveCases(),
                                        "minComplainants", rules.minComplainants(),
                                        "minFollowUpCoverage", rules.minFollowUpCoverage(),
                                        "stratumSupport", rules.support() != null),
                        "sections", read));
    }

    private static byte[] problemsRequest(List<List<String>> rows) throws IOException {
        Map<String, Double> weights = new TreeMap<>();
        Map<String, List<Double>> clusters = new HashMap<>();
        rows.forEach(row -> {
            weights.put(row.get(0), Double.parseDouble(row.get(1)));
            List<Double> points = clusters.computeIfAbsent(row.get(0), id -> new ArrayList<>());
            if (!row.get(2).isEmpty()) {
                points.add(Double.parseDouble(row.get(2)));
            }
        });
        ProblemRules rules = INPUTS.problemRules();
        return new ObjectMapper()
                .writeValueAsBytes(Map.of(
                        "k", rules.k(),
                        "gridCells", rules.gridCells(),
                        "eta", rules.eta(),
                        "threshold", rules.threshold(),
                        "sections",
                                weights.entrySet().stream()
                                        .map(each -> Map.of(
                                                "id", each.getKey(),
                                                "caseWeight", each.getValue(),
                                                "clusters", clusters.get(each.getKey())))
                                        .toList()));
    }

    private static List<List<String>> csv(InputTable table) throws IOException {
        var bytes = new ByteArrayOutputStream();
        CsvInputs.write(table, INPUTS, bytes);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .ofCsvRecord(bytes.toString(StandardCharsets.UTF_8).substring(1))) {
            return new ArrayList<>(
                    reader.stream().skip(1).map(CsvRecord::getFields).toList());
        }
    }

    /** As the CSV file would have it. */
    private static List<List<String>> sheet(byte[] workbook, InputTable table) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = book.getSheet(table.ordinal()).orElseThrow().read();
            return rows.stream()
                    .skip(1)
                    .map(row -> IntStream.range(0, table.head().size())
                            .mapToObj(column -> row.getOptionalCell(column)
                                    .map(cell -> cell.getRawValue() == null ? "" : cell.getRawValue())
                                    .orElse(""))
                            .toList())
                    .toList();
        }
    }

    private static String sheetXml(byte[] workbook, Path folder) throws IOException {
        var text = new StringBuilder();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("book.xlsx"), workbook).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private static byte[] written(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.write(INPUTS, bytes);
        return bytes.toByteArray();
    }

    private interface Writing {
        void write(RunInputs inputs, OutputStream to) throws IOException;
    }

    private static RunInputs inputs() {
        var random = new Random(11);
        List<SectionCases> performance = IntStream.range(0, 40)
                .mapToObj(i -> new SectionCases(
                        "S%04d".formatted(i),
                        5 + random.nextInt(40),
                        0.5 + random.nextDouble() / 2,
                        IntStream.range(0, 10 + random.nextInt(60))
                                .mapToObj(j -> new CaseLoss(
                                        "window/" + j % 3 + "/complaint/visited",
                                        random.nextInt(10) < 1 + i % 4 ? 0.16 + random.nextDouble() / 2 : 0,
                                        1.0 / (1 + random.nextInt(3)),
                                        1 + random.nextInt(2)))
                                .toList()))
                .toList();
        List<SectionClusters> problems = IntStream.range(0, 40)
                .mapToObj(i -> new SectionClusters(
                        "S%04d".formatted(i),
                        30 + 100 * random.nextDouble(),
                        IntStream.range(0, i % 10 == 0 ? 6 : random.nextInt(2))
                                .mapToObj(j -> 1.0 + random.nextInt(6))
                                .toList()))
                .toList();
        return new RunInputs(
                new PerformanceRules(5, 1000, 20, 8, 0.6, Support.STANDARD),
                performance,
                new ProblemRules(5, 1000, 0.2, 2),
                problems);
    }
}
