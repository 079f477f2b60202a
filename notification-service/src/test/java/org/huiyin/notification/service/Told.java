package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.bus.event.DeliveryCompleted;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** What has become of the messages that some lives owe: in the rows, in mailboxes, on the topic, and by the echo query. */
record Told(
        long owed,
        long rows,
        long missing,
        long unowed,
        long doubled,
        long due,
        long delivered,
        long mails,
        long mailsTwice,
        long entries,
        long outcomes,
        long outcomesTwice,
        long echoViolations) {

    static Told of(MadeUpLives lives) {
        List<Map<String, Object>> rows = Rows.of(
                "select id, event_id || ' ' || channel || ' ' || recipient as message, channel, state from delivery"
                        + " where complaint_id = any(cast(string_to_array(?, ',') as uuid[]))",
                lives.ids());
        Set<String> owed = lives.owed().collect(Collectors.toSet());
        Set<String> found =
                rows.stream().map(row -> (String) row.get("message")).collect(Collectors.toSet());
        List<String> letters = letters(rows);
        List<DeliveryCompleted> outcomes = outcomes(lives);
        return new Told(
                owed.size(),
                rows.size(),
                owed.stream().filter(message -> !found.contains(message)).count(),
                found.stream().filter(message -> !owed.contains(message)).count(),
                rows.size() - found.size(),
                in(rows, "DUE"),
                in(rows, "DELIVERED"),
                Set.copyOf(letters).size(),
                letters.size() - Set.copyOf(letters).size(),
                Rows.number(
                        "select count(*) from inbox_entry where complaint_id = any(cast(string_to_array(?, ',') as uuid[]))",
                        lives.ids()),
                outcomes.stream().map(DeliveryCompleted::deliveryId).distinct().count(),
                outcomes.size()
                        - outcomes.stream()
                                .map(DeliveryCompleted::deliveryId)
                                .distinct()
                                .count(),
                violations().filter(lives::has).count());
    }

    /** What is wrong, in words; empty when each owed message was told exactly once. */
    String faults() {
        boolean right = missing == 0
                && unowed == 0
                && doubled == 0
                && due == 0
                && delivered == owed
                && mailsTwice == 0
                && mails + entries == owed
                && outcomes == owed
                && outcomesTwice == 0
                && echoViolations == 0;
        return right ? "" : toString();
    }

    private static long in(List<Map<String, Object>> rows, String state) {
        return rows.stream().filter(row -> row.get("state").equals(state)).count();
    }

    /** Message-IDs of the letters that arrived, once for each arrival. */
    private static List<String> letters(List<Map<String, Object>> rows) {
        Set<String> ours = rows.stream()
                .filter(row -> row.get("channel").equals("MAIL"))
                .map(row -> row.get("id").toString())
                .collect(Collectors.toSet());
        return MailCatcher.all().stream()
                .map(letter ->
                        letter.messageId().substring(1, letter.messageId().indexOf('@')))
                .filter(ours::contains)
                .toList();
    }

    /** A relay may send an event again; it has the same id then and counts once. */
    private static List<DeliveryCompleted> outcomes(MadeUpLives lives) {
        var seen = new HashSet<UUID>();
        Set<UUID> ours = lives.complaints();
        return TestBus.read(Topic.DELIVERIES).stream()
                .filter(event -> ours.contains(event.subject()) && seen.add(event.id()))
                .map(Told::outcome)
                .toList();
    }

    private static DeliveryCompleted outcome(Envelope event) {
        return (DeliveryCompleted) EventJson.read(EventType.DELIVERY_COMPLETED, event.body());
    }

    private static Stream<String> violations() {
        Stream<String> found = Stream.of();
        @Nullable String cursor = "";
        while (cursor != null) {
            JsonPath page = given().header("Authorization", Tokens.bearer("s", "supervisor"))
                    .queryParam("size", 200)
                    .queryParam("cursor", cursor)
                    .get("/v1/echo-violations")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found = Stream.concat(found, page.getList("items.complaintId", String.class).stream());
            cursor = page.getString("nextCursor");
        }
        return found;
    }
}
