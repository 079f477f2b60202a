package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huiyin.local.LocalClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The evaluation cycle of docs/walks.md, from frozen rules to the archive. It moves the clock by months while little is open in the
 * house, and leaves its events to the tests that look at all topics.
 */
@Order(16)
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CycleWalkTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern WORD = Pattern.compile("^(?:[A-Z_]+|[a-z-]+)$", Pattern.MULTILINE);
    private static final Pattern CANDIDATE =
            Pattern.compile("^\"section\":\"([^\"]*)\",\"grade\":\".\",\"reason\":\"GRAVE\"$", Pattern.MULTILINE);

    private final Stack stack;

    CycleWalkTest(Stack stack) {
        this.stack = stack;
    }

    /** The register knows its sections since the house was started, so this is when a year can begin. */
    @BeforeAll
    void now() {
        new LocalClock(stack.house().ports()).reset();
    }

    @AfterAll
    void backToTheMorningOfTheOtherTests() {
        SharedStack.onMondayMorning(stack);
    }

    @Test
    void aCycleGoesFromFrozenRulesToTheArchiveAndNobodySkipsBackdatesOrJudgesTheOwnUnit()
            throws IOException, InterruptedException {
        String printed = new Walk(stack).theYearsEnd();

        assertThat(WORD.matcher(printed).results().map(MatchResult::group))
                .as(printed)
                .containsExactly(
                        "DRAFT",
                        "wrong-stage",
                        "RULES_FROZEN",
                        "cycle-not-begun",
                        "COLLECTING",
                        // two complaints and what they brought to light
                        "ASSIGNED",
                        "ACCEPTED",
                        "RESOLVED",
                        "ASSIGNED",
                        "ACCEPTED",
                        "RESOLVED",
                        "no-body-here",
                        "DATA_CLOSED",
                        "reconciliation-running",
                        "RECONCILED",
                        "COMPUTED",
                        "REVIEWED",
                        "NOTICED",
                        "not-independent",
                        "UPHELD",
                        "APPEALS",
                        "recomputation-due",
                        "RECOMPUTED",
                        "FINAL",
                        "CONSEQUENCES",
                        "follow-up-too-early",
                        "FOLLOW_UP",
                        "ARCHIVED");
        assertThat(printed.split("/problems/recused\",\"status\":403", -1))
                .as("one vote, on a section of the voter's unit")
                .hasSize(2);
        assertTheAppealChangedTheLists(printed);
        assertThat(printed)
                .as("the lists are signed; a machine without OpenSSL can't tell")
                .containsAnyOf("Signature Verified Successfully", "openssl: command not found");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(told()).startsWith("cycle.opened.v1").endsWith("cycle.archived.v1"));
    }

    private static void assertTheAppealChangedTheLists(String printed) {
        List<String> candidates = CANDIDATE
                .matcher(printed)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(candidates).as(printed).hasSize(3);
        assertThat(candidates.subList(0, 2)).containsExactlyInAnyOrder("S0001", "S0004");
        assertThat(candidates.get(2)).isEqualTo("S0004");
        assertThat(printed.lines().filter(line -> line.startsWith("{\"summary\":")))
                .singleElement()
                .asString()
                .contains("\"kind\":\"FINAL\"", "\"best\":[],\"worst\":[\"S0004\"]")
                .doesNotContain("S0001");
    }

    private List<String> told() {
        return TopicContents.all(stack).stream()
                .filter(kafka -> kafka.topic().equals("huiyin.evaluation.cycles.v1"))
                .map(kafka -> TopicContents.header(kafka, "ce_type"))
                .toList();
    }
}
