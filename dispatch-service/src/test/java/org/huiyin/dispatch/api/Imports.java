package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.huiyin.testkit.Rows;

/** Sends files for the register as the admin does. */
final class Imports {
    static final Desk ADMIN = new Desk("admin", "admin", "/U000/S0000");
    static final String CSV = "text/csv";
    static final String SECTIONS = "code,name_zh,name_en,unit,territory,industry,leader,leader_name_zh,leader_name_en,"
            + "leader_mailbox,section_mailbox,valid_from\n";

    private Imports() {}

    static Response send(String query, String type, byte[] file) {
        return send(query, type, file, UUID.randomUUID().toString());
    }

    static Response send(String query, String type, byte[] file, String key) {
        return ADMIN.request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)))
                .contentType(type)
                .header("Idempotency-Key", key)
                .body(file)
                .post("/v1/register/imports?" + query);
    }

    static JsonPath done(String query, String csv) {
        return done(send(query, CSV, csv.getBytes(StandardCharsets.UTF_8)));
    }

    static JsonPath done(Response received) {
        assertThat(received.statusCode()).as(received.asString()).isEqualTo(202);
        String location = received.getHeader("Location");
        await().atMost(Desk.LONG).until(() -> !List.of("RECEIVED", "RUNNING")
                .contains(ADMIN.get(location).jsonPath().getString("state")));
        return ADMIN.get(location).jsonPath();
    }

    static JsonPath rows(JsonPath done, String query) {
        return ADMIN.get("/v1/register/imports/" + done.getString("id") + "/rows?" + query)
                .jsonPath();
    }

    /** The check itself: what was applied has taken as many sections as it says, and anything else none. */
    static void checkTaken(JsonPath done, String codes) {
        String state = done.getString("state");
        assertThat(Rows.number("select count(*) from register_entry where kind = 'SECTION' and code like ?", codes))
                .as("sections taken by an import that is %s", state)
                .isEqualTo(state.equals("APPLIED") ? done.getInt("rowsGood") : 0);
    }

    static String section(String code, String leader, String from) {
        return code + ",试验科,Trial Section,U001,HY,government-service," + leader + ",王一,Yi Wang,"
                + leader.toLowerCase(java.util.Locale.ROOT) + "@sections.huiyin.example,"
                + code.toLowerCase(java.util.Locale.ROOT) + "@sections.huiyin.example," + from + "\n";
    }
}
