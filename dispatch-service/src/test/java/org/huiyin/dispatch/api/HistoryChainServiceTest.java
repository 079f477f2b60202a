package org.huiyin.dispatch.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An outsider checks a history with nothing but the API's description: no class of the service is used. */
@DispatchTest
class HistoryChainServiceTest {

    @Test
    void whatIsShownProvesItself() throws NoSuchAlgorithmException {
        UUID id = Desk.resolvedCase();

        List<Map<String, Object>> history = pages(id, 2);

        assertThat(history).hasSizeGreaterThanOrEqualTo(4);
        assertThat(faults(id, history)).isEmpty();
    }

    @Test
    void anEditedEntryWouldBeSeen() throws NoSuchAlgorithmException {
        UUID id = Desk.resolvedCase();
        List<Map<String, Object>> history = pages(id, 1_000);

        history.get(1).put("actor", "somebody else");

        assertThat(faults(id, history)).containsExactly(2);
    }

    @Test
    void refusesPagesThatCannotBe() {
        UUID id = Desk.assignedCase();
        for (String query : List.of("limit=0", "limit=1001", "after=-1", "after=x")) {
            assertThat(SUPERVISOR.get("/v1/cases/" + id + "/history?" + query).statusCode())
                    .as(query)
                    .isIn(400, 404, 422);
        }
    }

    private static List<Map<String, Object>> pages(UUID id, int limit) {
        List<Map<String, Object>> all = new ArrayList<>();
        List<Map<String, Object>> page;
        do {
            page = SUPERVISOR
                    .get("/v1/cases/" + id + "/history?limit=" + limit + "&after=" + all.size())
                    .jsonPath()
                    .getList("$");
            all.addAll(page);
        } while (page.size() == limit);
        return all;
    }

    private static List<Integer> faults(UUID id, List<Map<String, Object>> history) throws NoSuchAlgorithmException {
        List<Integer> faults = new ArrayList<>();
        String previous = "0".repeat(64);
        for (Map<String, Object> entry : history) {
            if (!entry.get("previousHash").equals(previous) || !hash(id, entry).equals(entry.get("hash"))) {
                faults.add((Integer) entry.get("n"));
            }
            previous = (String) entry.get("hash");
        }
        return faults;
    }

    private static String hash(UUID id, Map<String, Object> entry) throws NoSuchAlgorithmException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        field(bytes, "huiyin case step 1".getBytes(UTF_8));
        field(bytes, HexFormat.of().parseHex(id.toString().replace("-", "")));
        number(bytes, ((Number) entry.get("n")).longValue());
        number(bytes, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse((String) entry.get("at"))));
        text(bytes, entry.get("actor"));
        text(bytes, entry.get("action"));
        number(bytes, ((Number) entry.get("round")).longValue());
        text(bytes, entry.get("section"));
        text(bytes, entry.getOrDefault("detail", ""));
        bytes.writeBytes(HexFormat.of().parseHex((String) entry.get("previousHash")));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }

    private static void number(ByteArrayOutputStream bytes, long value) {
        field(bytes, ByteBuffer.allocate(8).putLong(value).array());
    }

    private static void text(ByteArrayOutputStream bytes, @Nullable Object value) {
        if (value == null) {
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(-1).array());
        } else {
            field(bytes, ((String) value).getBytes(UTF_8));
        }
    }

    private static void field(ByteArrayOutputStream bytes, byte[] value) {
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
        bytes.writeBytes(value);
    }
}
