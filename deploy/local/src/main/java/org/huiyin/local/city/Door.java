package org.huiyin.local.city;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiyin.local.Trouble;
import org.huiyin.local.city.Register.Sheet;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.ComingAgain;
import org.huiyin.local.client.Deployment;

/** What a clerk of intake sends and asks; whatever intake has no time for is sent again with the same key. */
final class Door {
    private static final String CLERK = "intake-clerk";
    private static final Duration SHEET_PATIENCE = Duration.ofMinutes(5);
    private static final Duration BUSY_PATIENCE = Duration.ofMinutes(10);
    private static final int PAGE = 200;

    private final Api api = new Api(SHEET_PATIENCE);
    private final ComingAgain again = new ComingAgain(BUSY_PATIENCE);
    private final Deployment deployment;

    Door(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Rows that say what is in the register already change nothing, so each sending may have a key of its own. */
    void take(Sheet sheet) {
        report(sheet, "");
    }

    /** How many rows the register holds as the sheet says; unknown enterprises and helpers are bad rows, which it does not hold. */
    int held(Sheet sheet) {
        JsonNode report = report(sheet, "&dryRun=true");
        return sheet.rows()
                - report.path("changed").asInt()
                - report.path("bad").asInt();
    }

    private JsonNode report(Sheet sheet, String how) {
        String key = UUID.randomUUID().toString();
        String url = url("/v1/register-imports?data=" + sheet.data() + how);
        return good(() -> api.withKeys(() -> key).postText(url, token(), "text/csv", sheet.text()));
    }

    void post(String path, String key, Object body) {
        Api keyed = api.withKeys(() -> key);
        good(() -> keyed.post(url(path), token(), body, null));
    }

    JsonNode get(String path) {
        return good(() -> api.get(url(path), token()));
    }

    /** All pages of a list. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        String next = first;
        while (!next.isEmpty()) {
            JsonNode page = get(next);
            page.path("items").forEach(items::add);
            String cursor = page.path("nextCursor").asText("");
            next = cursor.isEmpty() || cursor.equals("null") ? "" : first + "&cursor=" + cursor;
        }
        return items;
    }

    private JsonNode good(Supplier<Reply> call) {
        Reply reply = again.until(call);
        if (!reply.ok()) {
            throw new Trouble("Intake did not take it: " + reply + ".");
        }
        return reply.body();
    }

    private String token() {
        return deployment.tokens().of(CLERK);
    }

    private String url(String path) {
        return deployment.intake() + path;
    }
}
