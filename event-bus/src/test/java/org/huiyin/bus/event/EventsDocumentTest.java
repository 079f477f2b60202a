package org.huiyin.bus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of events lists every type once, and finds for every input of the evaluation the events and fields that feed it. */
class EventsDocumentTest {
    private static final Path PAGE = Path.of("../docs/events.md");
    private static final Pattern TYPE = Pattern.compile("^\\| `([a-z.-]+\\.v\\d+)` \\| (\\w+) \\| (.+) \\| (.+) \\|$");
    private static final Pattern INPUT = Pattern.compile("^\\| ([A-Z][A-Za-z]+) \\| (.+) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Set<String> PUBLISHERS = Set.of("intake", "dispatch", "notification", "evaluation");
    /** What the method of evaluation needs to be told; cards, appeals and ballots it makes itself. */
    private static final List<String> NEEDED = List.of(
            "CaseRegistered",
            "CaseDispatched",
            "CaseAccepted",
            "CaseReturned",
            "JurisdictionRuled",
            "FirstContact",
            "ExtensionApproved",
            "ClosureClaimed",
            "ReturnVisit",
            "ReCall",
            "CaseReopened",
            "SupervisionIssued",
            "SupervisionAnswered",
            "ProblemSubstantiated",
            "ProblemRevoked",
            "ExclusionApproved",
            "PraiseReceived",
            "SectionReorganised");

    @Test
    void everyTypeHasOneLine() throws IOException {
        assertThat(faultsOfTypes(page())).isEmpty();
    }

    @Test
    void everyInputHasItsEventsAndTheyHaveTheFields() throws IOException {
        assertThat(faultsOfInputs(page())).isEmpty();
    }

    @Test
    void aTypeWithoutALineWouldBeSeen() throws IOException {
        List<String> page = without("| `exclusion.approved.v1` |");

        assertThat(faultsOfTypes(page)).contains("exclusion.approved.v1 stands in 0 lines");
        assertThat(faultsOfInputs(page)).isNotEmpty();
    }

    @Test
    void anInputWithoutAnEventAndAFieldThatThereIsNotWouldBeSeen() throws IOException {
        assertThat(faultsOfInputs(without("| PraiseReceived |"))).contains("PraiseReceived has no line");
        List<String> renamed = page().stream()
                .map(line -> line.replace("`buckPassing`", "`wasBuckPassing`"))
                .toList();
        assertThat(faultsOfInputs(renamed)).contains("jurisdiction.ruled.v1 has no field wasBuckPassing");
    }

    private static List<String> faultsOfTypes(List<String> page) {
        List<MatchResult> lines = matches(page, TYPE);
        List<String> faults = new ArrayList<>();
        for (EventType type : EventType.values()) {
            long count = lines.stream()
                    .filter(line -> line.group(1).equals(type.wireName()))
                    .count();
            if (count != 1) {
                faults.add(type.wireName() + " stands in " + count + " lines");
            }
        }
        for (MatchResult line : lines) {
            if (EventType.named(line.group(1)).isEmpty()) {
                faults.add(line.group(1) + " is no event");
            }
            if (!PUBLISHERS.contains(line.group(2))) {
                faults.add(line.group(2) + " publishes nothing");
            }
        }
        return faults;
    }

    private static List<String> faultsOfInputs(List<String> page) {
        Map<String, Set<String>> fed = fed(page);
        List<String> faults = new ArrayList<>();
        Map<String, String> inputs =
                matches(page, INPUT).stream().collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
        NEEDED.stream()
                .filter(input -> !inputs.containsKey(input))
                .forEach(input -> faults.add(input + " has no line"));
        inputs.forEach((input, from) -> {
            Set<String> named = new TreeSet<>();
            for (String part : from.split(";(?= `)")) {
                List<String> codes =
                        CODE.matcher(part).results().map(code -> code.group(1)).toList();
                named.add(codes.get(0));
                faults.addAll(missingFields(codes));
            }
            if (!named.equals(fed.getOrDefault(input, Set.of()))) {
                faults.add(input + " comes from " + named + ", but is fed by " + fed.get(input));
            }
        });
        return faults;
    }

    private static List<String> missingFields(List<String> eventAndFields) {
        String event = eventAndFields.get(0);
        Set<String> known = EventType.named(event)
                .map(type -> Arrays.stream(type.payload().getRecordComponents())
                        .map(component -> component.getName())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        return eventAndFields.stream()
                .skip(1)
                .filter(field -> !known.contains(field))
                .map(field -> event + " has no field " + field)
                .toList();
    }

    /** Which events say of themselves that they feed an input. */
    private static Map<String, Set<String>> fed(List<String> page) {
        Map<String, Set<String>> fed = new TreeMap<>();
        for (MatchResult line : matches(page, TYPE)) {
            for (String input : line.group(4).split(", ")) {
                fed.computeIfAbsent(input, name -> new TreeSet<>()).add(line.group(1));
            }
        }
        return fed;
    }

    private static List<MatchResult> matches(List<String> page, Pattern pattern) {
        return page.stream().flatMap(line -> pattern.matcher(line).results()).toList();
    }

    private static List<String> without(String beginning) throws IOException {
        return page().stream().filter(line -> !line.startsWith(beginning)).toList();
    }

    private static List<String> page() throws IOException {
        return Files.readAllLines(PAGE);
    }
}
