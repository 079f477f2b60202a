package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxApiTest extends ServiceTest {

    @TestHTTPResource("/v1/inbox/events")
    URI events;

    @Test
    void showsHandlersAndLeadersTheirOwnSectionsEntries() {
        String section = registerSection();
        Complaint complaint = assignedTo(section);

        as("handler", section)
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].number", equalTo(complaint.number()))
                .body("items[0].audience", equalTo("HANDLER"))
                .body("items[0].text", containsString("已交办你科室"));
        as("leader", section)
                .header("Accept-Language", "en-GB")
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].text", containsString("you answer for it"));
        as("handler", registerSection()).get("/v1/inbox").then().statusCode(200).body("items", hasSize(0));
        given().get("/v1/inbox").then().statusCode(401);
        as("dispatcher", section).get("/v1/inbox").then().statusCode(403);
    }

    @Test
    void marksAnEntryAsReadForThisReaderOnly() {
        String section = registerSection();
        assignedTo(section);
        int id = as("handler", section).get("/v1/inbox").then().extract().path("items[0].id");

        as("handler", section)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/inbox/" + id + "/reading")
                .then()
                .statusCode(200)
                .body("readAt", notNullValue());

        as("handler", section).get("/v1/inbox?unread=true").then().body("items", hasSize(0));
        as("handler", section).get("/v1/inbox").then().body("items[0].readAt", notNullValue());
        given().header("Authorization", Tokens.bearer("colleague", "handler", "/U001/" + section))
                .get("/v1/inbox?unread=true")
                .then()
                .body("items", hasSize(1));
        as("handler", registerSection())
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/inbox/" + id + "/reading")
                .then()
                .statusCode(404);
    }

    @Test
    void pagesThroughTheInbox() {
        String section = registerSection();
        for (int i = 0; i < 3; i++) {
            assignedTo(section);
        }
        String cursor = as("handler", section)
                .get("/v1/inbox?size=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        as("handler", section)
                .get("/v1/inbox?size=2&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", equalTo(null));
        as("handler", section).get("/v1/inbox?cursor=nonsense").then().statusCode(400);
    }

    @Test
    void followsTheInboxAndResumesAfterTheLastEventSeen() throws Exception {
        String section = registerSection();
        Complaint first = assignedTo(section);
        Complaint second = assignedTo(section);

        List<Event> seen = follow(section, "0", 2);
        assertThat(seen)
                .extracting(Event::data)
                .satisfiesExactly(data -> assertThat(data).contains(first.number()), data -> assertThat(data)
                        .contains(second.number()));

        Complaint third = assignedTo(section);
        assertThat(follow(section, seen.get(0).id(), 2))
                .extracting(Event::data)
                .satisfiesExactly(data -> assertThat(data).contains(second.number()), data -> assertThat(data)
                        .contains(third.number()));
        assertThat(follow(section, seen.get(1).id(), 1))
                .extracting(Event::data)
                .satisfiesExactly(data -> assertThat(data).contains(third.number()));
    }

    @Test
    void asksWhoYouAreBeforeWhatYouAccept() {
        String section = registerSection();
        given().accept("application/json").get("/v1/inbox/events").then().statusCode(401);
        as("dispatcher", section)
                .accept("application/json")
                .get("/v1/inbox/events")
                .then()
                .statusCode(403);
        as("handler", section)
                .accept("application/json")
                .get("/v1/inbox/events")
                .then()
                .statusCode(406);
    }

    private Complaint assignedTo(String section) {
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(true), 1);
        publish(complaint.assigned(section), 1);
        eventually().untilAsserted(() -> assertThat(
                        Rows.number("select count(*) from inbox_entry where complaint_id = ?", complaint.id()))
                .isEqualTo(2));
        return complaint;
    }

    /** Reads the stream until it has brought this many events, then hangs up. */
    private List<Event> follow(String section, String lastEventId, int count) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(events)
                .header("Authorization", Tokens.bearer("reader", "handler", "/U001/" + section))
                .header("Last-Event-ID", lastEventId)
                .build();
        var found = new ArrayList<Event>();
        HttpResponse<Stream<String>> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        try (Stream<String> lines = response.body()) {
            String id = "";
            var iterator = lines.iterator();
            while (found.size() < count && iterator.hasNext()) {
                String line = iterator.next();
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    found.add(new Event(id, line.substring(5)));
                }
            }
        }
        return found;
    }

    private static RequestSpecification as(String role, String section) {
        return given().header("Authorization", Tokens.bearer("reader", role, "/U001/" + section));
    }

    private record Event(String id, String data) {}
}
