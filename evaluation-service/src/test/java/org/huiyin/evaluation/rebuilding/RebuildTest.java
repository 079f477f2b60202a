package org.huiyin.evaluation.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.evaluation.facts.Fact;
import org.huiyin.evaluation.inbox.EventFacts;
import org.huiyin.evaluation.service.CaseStory;
import org.huiyin.evaluation.service.Office;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class RebuildTest {
    private static final int STORIES = 40;
    private static final int MANY_STORIES = 1_200;

    @BeforeAll
    static void tellStories() {
        Random random = new Random(STORIES);
        List<CaseStory> stories =
                Stream.generate(() -> CaseStory.random(random)).limit(STORIES).toList();
        var streams = new ArrayList<List<Envelope>>();
        stories.forEach(story -> {
            streams.add(story.complaintEvents());
            streams.add(story.caseEvents());
        });
        Collections.shuffle(streams, random);
        Office.publish(streams.stream().flatMap(List::stream).toList());
        Office.awaitApplied(stories);
    }

    @Test
    void twoPartitionInterleavingsGiveTheHashOfTheLiveFacts() {
        // given
        String live = Office.digest().getString("hash");
        var one = new OddTopicLog(1, Integer.MAX_VALUE);
        var other = new OddTopicLog(2, Integer.MAX_VALUE);

        // when
        QuarkusMock.installMockForType(one, TopicLog.class);
        JsonPath first = Office.rebuild("{}");
        QuarkusMock.installMockForType(other, TopicLog.class);
        JsonPath second = Office.rebuild("{\"onDifference\":\"KEEP\"}");

        // then
        assertThat(one.order()).isNotEqualTo(other.order());
        for (JsonPath rebuild : List.of(first, second)) {
            assertThat(rebuild.getString("stage")).isEqualTo("SWAPPED");
            assertThat(rebuild.getString("liveHash")).isEqualTo(live);
            assertThat(rebuild.getString("rebuiltHash")).isEqualTo(live);
            assertThat(rebuild.getInt("partitions.size()")).isEqualTo(24);
        }
        JsonPath digest = Office.digest();
        assertThat(digest.getString("hash")).isEqualTo(live);
        assertThat(digest.getInt("generation")).isEqualTo(second.getInt("generation"));
        assertThat(Rows.number("select count(distinct generation) from section_fact"))
                .as("generations with rows")
                .isEqualTo(1);
    }

    @Test
    void factsOfManyRecordsAreFoldedInMemoryAndWrittenTogether() {
        // given: as large a batch as there may be, of more rows than one statement writes
        List<CaseStory> stories =
                Stream.generate(CaseStory::new).limit(MANY_STORIES).toList();
        Office.publish(stories.stream()
                .flatMap(story -> story.complaintEvents().stream())
                .toList());
        Office.awaitComplaints(stories);

        // when
        JsonPath rebuild = Office.rebuild("{}");

        // then
        assertThat(rebuild.getString("stage")).isEqualTo("SWAPPED");
        assertThat(rebuild.getString("rebuiltHash")).isEqualTo(rebuild.getString("liveHash"));
        assertThat(rebuild.getLong("rows")).isGreaterThan(MANY_STORIES);
        assertThat(rebuild.getLong("events"))
                .isEqualTo(Rows.number(
                        "select sum(end_offset) from rebuild_position where rebuild_id = ?::uuid",
                        rebuild.getString("id")));
    }

    @Test
    void aFoldThatUsesTheWallClockIsFoundOutAndNeverGoesLive() {
        // given
        JsonPath before = Office.digest();
        QuarkusMock.installMockForType(new WallClockFold(), EventFacts.class);

        // when
        JsonPath rebuild = Office.rebuild("{}");

        // then
        assertThat(rebuild.getString("stage")).isEqualTo("KEPT");
        assertThat(rebuild.getString("rebuiltHash")).isNotEqualTo(rebuild.getString("liveHash"));
        assertThat(Office.digest().getString("hash")).isEqualTo(before.getString("hash"));
        assertThat(Office.digest().getInt("generation")).isEqualTo(before.getInt("generation"));
    }

    @Test
    void aWantedDifferenceGoesLive() {
        // given
        int before = Office.digest().getInt("generation");
        Rows.update(
                "update section_fact set closure_code = 'WRONG' where generation = ? and closure_code = 'SOLVED'",
                before);
        String wrong = Office.digest().getString("hash");

        // when
        JsonPath rebuild = Office.rebuild("{\"onDifference\":\"SWAP\"}");

        // then
        assertThat(rebuild.getString("stage")).isEqualTo("SWAPPED");
        assertThat(Office.digest().getString("hash"))
                .isEqualTo(rebuild.getString("rebuiltHash"))
                .isNotEqualTo(wrong);
        assertThat(Rows.number("select count(*) from section_fact where closure_code = 'WRONG'"))
                .isZero();
    }

    @Test
    void aRebuildThatDiesGoesOnWhereItWasAndNobodySeesAMixture() {
        // given
        JsonPath before = Office.digest();
        int statedBefore = Office.statement("S0001").getInt("received.n");
        var log = new OddTopicLog(3, 8);
        QuarkusMock.installMockForType(log, TopicLog.class);

        // when: it breaks down after eight batches, again and again
        String id = Office.startRebuild("admin", "{}").statusCode(202).extract().path("id");
        await().atMost(Office.PATIENCE).until(() -> events(id) > 0 && log.read() == events(id));
        int readBeforeTheBreakdown = log.read();

        // then
        Office.startRebuild("evaluator", "{}").statusCode(409);
        assertThat(Office.digest().getString("hash")).isEqualTo(before.getString("hash"));
        assertThat(Office.statement("S0001").getInt("received.n")).isEqualTo(statedBefore);

        // when
        log.mend();
        JsonPath rebuild = Office.awaitEnd(id);

        // then
        assertThat(rebuild.getString("stage")).isEqualTo("SWAPPED");
        assertThat(rebuild.getLong("events")).as("every record stored once").isEqualTo(log.read());
        assertThat(readBeforeTheBreakdown).isLessThan(log.read());
        assertThat(Office.digest().getString("hash")).isEqualTo(before.getString("hash"));
    }

    @Test
    void eventsThatComeDuringARebuildAreInBothGenerations() {
        // given
        QuarkusMock.installMockForType(new OddTopicLog(4, Integer.MAX_VALUE), TopicLog.class);
        String id =
                Office.startRebuild("evaluator", "{}").statusCode(202).extract().path("id");

        // when
        var late = new CaseStory().assignedTo("S0500").accepted().resolved("SOLVED", true);
        Office.tell(late);
        JsonPath rebuild = Office.awaitEnd(id);

        // then
        assertThat(rebuild.getString("stage")).isEqualTo("SWAPPED");
        assertThat(Office.statement("S0500").getInt("resolved.n")).isEqualTo(1);
    }

    @Test
    void anybodyCanRecomputeTheHashFromTheDocumentedRows() throws NoSuchAlgorithmException {
        // given
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        JsonPath digest = Office.digest();
        long lines = 0;

        // when
        for (String view : List.of("canonical_complaint_fact", "canonical_case_fact", "canonical_section_fact")) {
            for (var row :
                    Rows.of("select line from " + view + " where generation = (select live from generation_pointer)"
                            + " order by case_id, section collate \"C\", round")) {
                sha256.update((row.get("line") + "\n").getBytes(StandardCharsets.UTF_8));
                lines++;
            }
        }

        // then
        assertThat(HexFormat.of().formatHex(sha256.digest())).isEqualTo(digest.getString("hash"));
        assertThat(digest.getLong("rows")).isEqualTo(lines);
        assertThat(digest.getLong("positions.find { it.topic == 'huiyin.dispatch.cases.v1' }.events"))
                .isEqualTo(Rows.number(
                        "select sum(last_seq) from stream_position where topic = 'huiyin.dispatch.cases.v1'"));
    }

    @Test
    void onlyThoseWhoseTaskItIsMayRebuildOrSeeTheDigest() {
        for (String role :
                List.of("handler", "leader", "supervisor", "analyst", "commission", "complainant", "partner")) {
            Office.startRebuild(role, "{}").statusCode(403);
            Office.get("/v1/facts/digest", role).statusCode(403);
        }
        Office.startRebuild("auditor", "{}").statusCode(403);
        Office.startRebuild("evaluator", "{\"onDifference\":\"MAYBE\"}").statusCode(400);
        Office.get("/v1/rebuilds/00000000-0000-0000-0000-000000000000", "evaluator")
                .statusCode(404)
                .body("status", equalTo(404));
    }

    private static long events(String rebuild) {
        return Rows.number("select events from rebuild where id = ?::uuid", rebuild);
    }

    /** Sabotage: the same events, read at another time, say something else. */
    private static final class WallClockFold extends EventFacts {
        @Override
        public List<Fact> said(PublishedEvent event, long sequence) {
            var now = new ArrayList<>(super.said(event, sequence));
            now.addAll(super.said(new ComplaintWithdrawn(event.subject(), Instant.now()), sequence));
            return now;
        }
    }
}
