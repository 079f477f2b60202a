package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.TestBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which cases may have the same problem, told from sketches, pseudonyms and codes. */
@DispatchTest
class SimilarCasesServiceTest {
    private static final Instant DAY = Instant.parse("2026-03-11T02:00:00Z");
    private static final Instant LONG_BEFORE = Instant.parse("2025-06-11T02:00:00Z");

    @Test
    void alikeWordsComeFirstWithTheirReasons() {
        short[] words = words();
        UUID one = filed("HY-01", words, DAY, null);
        UUID alike = filed("HY-01", changed(words, 24), DAY.plusSeconds(86_400), null);
        UUID beside = filed("HY-02", changed(words, 24), DAY, null);
        UUID other = filed("HY-02", words(), LONG_BEFORE, null);

        JsonPath similar = similar(one);

        assertThat(similar.getList("id").subList(0, 2)).isEqualTo(List.of(alike.toString(), beside.toString()));
        assertThat(similar.getList("[0].reasons"))
                .isEqualTo(List.of("ALIKE_WORDS", "SAME_MATTER", "SAME_TERRITORY", "NEAR_IN_TIME"));
        assertThat(similar.<String>getList("[1].reasons")).contains("NEIGHBOURING_TERRITORY");
        assertThat(similar.getFloat("[0].words")).isBetween(0.6f, 0.65f);
        assertThat(similar.<String>getList("id")).doesNotContain(one.toString(), other.toString());
    }

    @Test
    void theSameEnterpriseIsFoundHoweverLongAgoAndInWhateverWords() {
        String enterprise = "enterprise-" + UUID.randomUUID();
        UUID one = filed("HY-01", (String) null, DAY, enterprise);
        UUID same = filed("HY-02", words(), LONG_BEFORE, enterprise);

        JsonPath similar = similar(one);

        Map<String, Object> found = similar.getMap("find { it.id == '" + same + "' }");
        assertThat(found.get("reasons").toString()).contains("SAME_ENTERPRISE");
        assertThat(found).containsEntry("enterprise", enterprise).doesNotContainKey("words");
    }

    @Test
    void aReferredCaseIsNotSuggestedAndNobodyElseAsks() {
        short[] words = words();
        UUID one = filed("HY-01", words, DAY, null);
        UUID sealed = filed("HY-01", words, DAY, null);
        Team.require(Desk.SUPERVISOR.move(
                sealed,
                "referral",
                Map.of(
                        "body", "DISCIPLINE_INSPECTION",
                        "reason", "SUSPECTED_BREACH_OF_DISCIPLINE",
                        "grounds", "反映经办人员索要好处。",
                        "named", List.of("issuer|inspector"))));

        assertThat(similar(one).<String>getList("id")).doesNotContain(sealed.toString());
        assertThat(Desk.DISPATCHER.get("/v1/cases/" + sealed + "/similar").statusCode())
                .isEqualTo(404);
        assertThat(Desk.HANDLER.get("/v1/cases/" + one + "/similar").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSketchThatIsNoneStillOpensTheCase() {
        UUID one = filed("HY-01", "bm8gc2tldGNo", DAY, null);

        assertThat(Desk.SUPERVISOR.get("/v1/cases/" + one + "/similar").statusCode())
                .isEqualTo(200);
    }

    private static JsonPath similar(UUID id) {
        Response response = Desk.DISPATCHER.get("/v1/cases/" + id + "/similar?limit=100");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    private static UUID filed(String territory, short @Nullable [] words, Instant at, @Nullable String enterprise) {
        return filed(territory, words == null ? null : encoded(words), at, enterprise);
    }

    private static UUID filed(String territory, @Nullable String sketch, Instant at, @Nullable String enterprise) {
        UUID id = UUID.randomUUID();
        ComplaintFiled filed = new ComplaintFiled(
                id,
                Desk.number(id),
                "COMPLAINT",
                "government-service",
                territory,
                "WEB",
                "self",
                "zh",
                false,
                "SELF",
                "pseudonym-" + id,
                at,
                enterprise,
                sketch);
        TestBus.publish(filed, 1);
        Desk.awaitCase(id);
        return id;
    }

    private static short[] words() {
        Random random = new Random(UUID.randomUUID().getMostSignificantBits());
        short[] words = new short[64];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) random.nextInt();
        }
        return words;
    }

    /** The same words but for so many numbers. */
    private static short[] changed(short[] words, int count) {
        short[] changed = words.clone();
        System.arraycopy(words(), 0, changed, 0, count);
        return changed;
    }

    private static String encoded(short[] words) {
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Short.BYTES);
        for (short word : words) {
            bytes.putShort(word);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
