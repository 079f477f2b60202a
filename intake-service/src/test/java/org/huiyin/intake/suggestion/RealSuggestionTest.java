package org.huiyin.intake.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.intake.RealMessages;
import org.huiyin.intake.RealMessages.Message;
import org.huiyin.intake.catalogue.CatalogueFiles;
import org.huiyin.intake.suggestion.Learned.Total;
import org.junit.jupiter.api.Test;

/**
 * Measures on real messages how well categories are suggested: learnt from earlier messages, tried on later ones. The messages carry no
 * category, so two stand-ins are measured that do not come from the text which is judged; docs/likeness.md says what they are worth.
 */
class RealSuggestionTest {
    private static final int PARTS = 6;
    /** The beginning of an answer, where the office says who looked into the matter. */
    private static final int BEGINNING = 300;

    /** What handles which category, as answers name it. */
    private static final Map<String, Pattern> OFFICES = offices();
    /** The first level of the taxonomy, where it is a category of ours. */
    private static final Map<String, String> BRANCHES = Map.ofEntries(
            Map.entry("城乡建设", "construction"),
            Map.entry("农村农业", "agriculture"),
            Map.entry("政法", "public-security"),
            Map.entry("教育文体", "education"),
            Map.entry("劳动和社会保障", "labour"),
            Map.entry("民政", "civil-affairs"),
            Map.entry("卫生计生", "health"),
            Map.entry("商贸旅游", "market-regulation"),
            Map.entry("环境保护", "environment"),
            Map.entry("交通运输", "transport"),
            Map.entry("纪检监察", "conduct"),
            Map.entry("国土资源", "land"));

    private final GramKeys keys = new GramKeys(new byte[32]);
    private final Suggester suggester = new Suggester(CatalogueFiles.categoryWords());

    /** A text and the category that it is taken to belong to. */
    private record Labelled(Map<Long, String> grams, String category) {}

    @Test
    void categoriesOfRealMessages() throws IOException {
        List<Message> messages = RealMessages.read("the measurement of categories").stream()
                .sorted(Comparator.comparing(Message::at))
                .toList();
        Outcome byOffice = measure("The office that answered, from title and text", byOffice(messages), suggester);
        // far too few, and nearly half of them of one category: printed, and no ground for a claim
        measure("Terms of the taxonomy in the title, from the text alone", byTerm(messages), suggester);
        measure("The office, without keywords", byOffice(messages), withoutWords());

        assertThat(byOffice.first()).isGreaterThan(byOffice.majority() + 0.2);
        assertThat(byOffice.amongThree()).isGreaterThan(0.7);
        // sabotage: who learns labels that were dealt out at random, and knows no keyword, is no better than the
        // majority
        Outcome shuffled = measure("Labels at random", shuffled(byOffice(messages)), withoutWords());
        assertThat(shuffled.first()).isLessThan(byOffice.majority() + 0.05);
    }

    private static Suggester withoutWords() {
        Map<String, List<String>> none = new HashMap<>();
        CatalogueFiles.categoryWords().keySet().forEach(code -> none.put(code, List.of()));
        return new Suggester(none);
    }

    private List<Labelled> byOffice(List<Message> messages) {
        List<Labelled> labelled = new ArrayList<>();
        for (Message message : messages) {
            String beginning = message.reply()
                    .substring(0, Math.min(BEGINNING, message.reply().length()));
            OFFICES.entrySet().stream()
                    .map(office -> Map.entry(office.getKey(), place(office.getValue(), beginning)))
                    .filter(office -> office.getValue() >= 0)
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(office -> labelled.add(
                            new Labelled(keys.of(message.title() + "\n" + message.body()), office.getKey())));
        }
        return labelled;
    }

    private static int place(Pattern office, String text) {
        Matcher found = office.matcher(text);
        return found.find() ? found.start() : -1;
    }

    private List<Labelled> byTerm(List<Message> messages) throws IOException {
        Map<String, Set<String>> terms = terms();
        List<Labelled> labelled = new ArrayList<>();
        for (Message message : messages) {
            Set<String> categories = new TreeSet<>();
            terms.forEach((term, meant) -> {
                if (message.title().contains(term)) {
                    categories.addAll(meant);
                }
            });
            if (categories.size() == 1) {
                labelled.add(new Labelled(
                        keys.of(message.body()), categories.iterator().next()));
            }
        }
        return labelled;
    }

    private static Map<String, Set<String>> terms() throws IOException {
        Map<String, Set<String>> terms = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(RealMessages.file("subject-taxonomy.csv", "the taxonomy"))) {
            rows.forEach(row -> {
                String category = BRANCHES.getOrDefault(row.getField("level1"), "none");
                for (String level : List.of("level2", "level3")) {
                    String term = row.getField(level);
                    if (!term.startsWith("其他")) {
                        terms.computeIfAbsent(term, nothing -> new HashSet<>()).add(category);
                    }
                }
            });
        }
        terms.values().removeIf(categories -> categories.contains("none"));
        return terms;
    }

    private static List<Labelled> shuffled(List<Labelled> labelled) {
        List<String> categories =
                new ArrayList<>(labelled.stream().map(Labelled::category).toList());
        Collections.shuffle(categories, new Random(20_261_126));
        List<Labelled> dealt = new ArrayList<>();
        for (int i = 0; i < labelled.size(); i++) {
            dealt.add(new Labelled(labelled.get(i).grams(), categories.get(i)));
        }
        return dealt;
    }

    private record Outcome(double first, double amongThree, double majority) {}

    /** Each part but the first is judged after learning from all before it. */
    private static Outcome measure(String what, List<Labelled> labelled, Suggester suggester) {
        int part = labelled.size() / PARTS;
        Map<String, int[]> byCategory = new LinkedHashMap<>(); // right, suggested, there
        int tried = 0;
        int first = 0;
        int amongThree = 0;
        int majority = 0;
        for (int n = 1; n < PARTS; n++) {
            List<Labelled> earlier = labelled.subList(0, n * part);
            Teacher teacher = new Teacher(earlier);
            for (Labelled each : labelled.subList(n * part, n == PARTS - 1 ? labelled.size() : (n + 1) * part)) {
                List<String> found = suggester.suggest(each.grams(), teacher.learned(each.grams())).stream()
                        .map(Suggestion::code)
                        .toList();
                String top = found.isEmpty() ? "none" : found.get(0);
                tried++;
                first += top.equals(each.category()) ? 1 : 0;
                amongThree += found.contains(each.category()) ? 1 : 0;
                majority += teacher.commonest().equals(each.category()) ? 1 : 0;
                counts(byCategory, each.category())[0] += top.equals(each.category()) ? 1 : 0;
                counts(byCategory, top)[1]++;
                counts(byCategory, each.category())[2]++;
            }
        }
        Outcome outcome = new Outcome((double) first / tried, (double) amongThree / tried, (double) majority / tried);
        print(what + ", " + labelled.size() + " labelled, " + tried + " tried", outcome, byCategory);
        return outcome;
    }

    private static int[] counts(Map<String, int[]> byCategory, String category) {
        return byCategory.computeIfAbsent(category, nothing -> new int[3]);
    }

    private static void print(String what, Outcome outcome, Map<String, int[]> byCategory) {
        List<int[]> there =
                byCategory.values().stream().filter(each -> each[2] > 0).toList();
        System.out.printf(
                Locale.ROOT,
                "%ncategory: %s%n| first | among three | majority | macro precision | macro recall |%n|---|---|---|---|---|%n"
                        + "| %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                what,
                outcome.first(),
                outcome.amongThree(),
                outcome.majority(),
                there.stream()
                        .mapToDouble(each -> each[1] == 0 ? 0 : (double) each[0] / each[1])
                        .average()
                        .orElse(0),
                there.stream()
                        .mapToDouble(each -> (double) each[0] / each[2])
                        .average()
                        .orElse(0));
        byCategory.forEach((category, each) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d there | precision %.2f | recall %.2f |%n",
                category,
                each[2],
                each[1] == 0 ? 0 : (double) each[0] / each[1],
                each[2] == 0 ? 0 : (double) each[0] / each[2]));
    }

    /** Learns as the sweep does, in memory. */
    private static final class Teacher {
        private final Map<Long, Map<String, Long>> counts = new HashMap<>();
        private final Map<String, Long> complaints = new HashMap<>();
        private final Map<String, Total> totals = new HashMap<>();

        Teacher(List<Labelled> labelled) {
            labelled.forEach(each -> {
                complaints.merge(each.category(), 1L, Long::sum);
                each.grams().keySet().forEach(gram -> counts.computeIfAbsent(gram, nothing -> new HashMap<>())
                        .merge(each.category(), 1L, Long::sum));
            });
            Map<String, Double> squares = new HashMap<>();
            counts.values()
                    .forEach(byCategory -> byCategory.forEach(
                            (category, count) -> squares.merge(category, (double) count * count, Double::sum)));
            complaints.forEach((category, count) -> totals.put(category, new Total(count, squares.get(category))));
        }

        Learned learned(Map<Long, String> grams) {
            Map<Long, Map<String, Long>> concerned = new HashMap<>();
            grams.keySet().forEach(gram -> concerned.put(gram, counts.getOrDefault(gram, Map.of())));
            return new Learned(totals, concerned);
        }

        String commonest() {
            return Collections.max(complaints.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
        }
    }

    private static Map<String, Pattern> offices() {
        Map<String, Pattern> offices = new LinkedHashMap<>();
        offices.put("education", Pattern.compile("教育局|教体局|教育体育局"));
        offices.put("public-security", Pattern.compile("公安|交警|司法局|消防"));
        offices.put("labour", Pattern.compile("人力资源|人社局|社保局|劳动监察|医保局|医疗保障局"));
        offices.put("construction", Pattern.compile("住房和城乡建设|住建|住房城乡建设|房产局|房管局|房产管理|住房公积金|住房保障"));
        offices.put("land", Pattern.compile("国土|规划局|自然资源|城乡规划"));
        offices.put("environment", Pattern.compile("环保局|环境保护局|生态环境局"));
        offices.put("health", Pattern.compile("卫计|卫生局|卫健|卫生和计划生育|卫生健康|卫生计生"));
        offices.put("civil-affairs", Pattern.compile("民政局|残联|退役军人"));
        offices.put("agriculture", Pattern.compile("农业局|农业农村|林业局|水利局|扶贫办|畜牧|农委"));
        offices.put("transport", Pattern.compile("交通运输局|交通局|运管|公路局|公交公司|交通运输"));
        offices.put("enforcement", Pattern.compile("城管|城市管理|行政执法局"));
        offices.put("market-regulation", Pattern.compile("工商|市场监督|食药监|食品药品|物价局|质监|商务局|发改"));
        offices.put("tax", Pattern.compile("税务|国税|地税"));
        offices.put("utilities", Pattern.compile("电力公司|供电|自来水公司|燃气公司|水业|移动公司|联通|电信公司"));
        return offices;
    }
}
