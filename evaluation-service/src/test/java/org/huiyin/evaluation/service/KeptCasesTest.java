package org.huiyin.evaluation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Cases that were folded before make a run quicker, and never another one. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class KeptCasesTest {
    private static final int CASES = 4 * 30;

    @Test
    void aRunFromKeptCasesIsTheSameAsOneFromTheLog() {
        // given
        String rules = cityOf("KA", "ZKA");
        Instant asOf = Evaluations.now();
        String fromTheLog = digests(rules, "ZKA", asOf);

        // then
        assertThat(kept("KA")).isEqualTo(CASES);
        assertThat(digests(rules, "ZKA", asOf)).isEqualTo(fromTheLog);
        Rows.update("update folded_case set content = replace(content, '\"DISSATISFIED\"', '\"SATISFIED\"')"
                + " where content like '%\"KA01\"%' or content like '%\"KA04\"%'");
        assertThat(digests(rules, "ZKA", asOf))
                .as("kept cases that say something else")
                .isNotEqualTo(fromTheLog);
        Rows.update("delete from folded_case");
        assertThat(digests(rules, "ZKA", asOf)).isEqualTo(fromTheLog);
    }

    @Test
    void oneMoreEventMakesAKeptCaseOldAndALookAtThePastMakesItNoOlder() {
        // given
        String rules = cityOf("KB", "ZKB");
        CaseStory open = new CaseStory("p-KB").assignedTo("KB01").accepted();
        Evaluations.tell(open.complaintEvents());
        Evaluations.tell(open.caseEvents());
        Instant before = Evaluations.now();
        String former = digests(rules, "ZKB", before);

        // when
        int told = open.caseEvents().size();
        List<Envelope> all =
                open.resolved("SOLVED", true).answered(false, "DISSATISFIED").caseEvents();
        Evaluations.tell(all.subList(told, all.size()));
        String now = digests(rules, "ZKB", Evaluations.now());

        // then
        assertThat(now).isNotEqualTo(former);
        assertThat(events(open.id())).isEqualTo(all.size() + 1);
        assertThat(digests(rules, "ZKB", before)).isEqualTo(former);
        assertThat(events(open.id())).isEqualTo(all.size() + 1);
        Rows.update(
                "update folded_case set events = events - 2, last_recorded_at = ?::timestamptz where subject = ?",
                before.toString(),
                open.id());
        assertThat(digests(rules, "ZKB", before))
                .as("a kept case that passes for an older one")
                .isNotEqualTo(former);
    }

    @Test
    void whatOtherCodeKeptIsFoldedAnew() {
        // given
        String rules = cityOf("KC", "ZKC");
        Instant asOf = Evaluations.now();
        String former = digests(rules, "ZKC", asOf);
        Rows.update("update folded_case set edition = 'another', content = 'nothing that can be read'");

        // then
        assertThat(digests(rules, "ZKC", asOf)).isEqualTo(former);
        assertThat(Rows.number("select count(*) from folded_case where edition = 'another'"))
                .isZero();
    }

    @Test
    void twoRunsAtOnceFoldTheSameAndKeepItOnce() throws Exception {
        // given
        String rules = cityOf("KD", "ZKD");
        Instant asOf = Evaluations.now();
        ExecutorService runs = Executors.newFixedThreadPool(2);

        try {
            // when
            List<Future<String>> both = runs.invokeAll(Collections.nCopies(2, () -> digests(rules, "ZKD", asOf)));

            // then
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
            assertThat(kept("KD")).isEqualTo(CASES);
            assertThat(digests(rules, "ZKD", asOf)).isEqualTo(both.get(0).get());
        } finally {
            runs.shutdown();
        }
    }

    private static String cityOf(String prefix, String territory) {
        var events = new ArrayList<>(Evaluations.register(prefix, 4, territory));
        events.addAll(Evaluations.city(prefix, 4, CASES / 4, 1));
        Evaluations.tell(events);
        return Evaluations.shortLists();
    }

    private static String digests(String rules, String territory, Instant asOf) {
        JsonPath run = Evaluations.run(Evaluations.request(rules, territory, asOf))
                .statusCode(201)
                .extract()
                .jsonPath();
        return run.getString("manifest.eventDigest") + run.getString("manifest.resultDigest");
    }

    private static long kept(String prefix) {
        return Rows.number("select count(*) from folded_case where content like '%\"' || ? || '0%'", prefix);
    }

    private static long events(UUID subject) {
        return Rows.number("select events from folded_case where subject = ?", subject);
    }
}
