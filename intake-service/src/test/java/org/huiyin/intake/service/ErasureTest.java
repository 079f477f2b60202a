package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.intake.erasing.ForgetOldComplaints;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words go, figures stay: on request of the person, or when their time is over. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ErasureTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @Inject
    BusSealer sealer;

    @Inject
    Transactions transactions;

    @Inject
    ForgetOldComplaints forgetOldComplaints;

    @AfterEach
    void trueTime() {
        TestClock.reset();
    }

    @Test
    void anErasedComplaintIsAStubForEverybodyWhoSawIt() {
        Filed filed = talkedOver();
        String figures = figures();

        TwoPersonsWalk.erase(filed);

        for (RequestSpecification reader : List.of(
                Client.owner(), Client.as("clerk", "intake-clerk"), Client.as("handler", "handler", "/U001/S0001"))) {
            Response read = reader.get(filed.path());
            read.then().statusCode(200);
            assertThat(read.<String>path("erased.reason")).isEqualTo("CONSENT_WITHDRAWN");
            assertThat(read.<Map<String, Object>>path("")).doesNotContainKeys("title", "text", "contact", "answer");
            assertThat(read.<List<Map<String, Object>>>path("supplements"))
                    .hasSize(2)
                    .noneMatch(added -> added.containsKey("text"));
            assertThat(read.<String>path("progress.current.stage")).isEqualTo("ANSWERED");
        }
        Client.as("clerk", "intake-clerk").get("/v1/complaints").then().statusCode(200);
        assertThat(figures()).isEqualTo(figures);
        var row = Rows.of(
                        "select num_nonnulls(wrapped_key, title, words, particulars) as left, (select count(*) from"
                                + " supplement s where s.complaint_id = c.id and words is not null) as added, (select"
                                + " count(answer) from progress p where p.complaint_id = c.id) as answers from complaint c"
                                + " where id = ?",
                        filed.id())
                .get(0);
        assertThat(row).containsEntry("left", 0).containsEntry("added", 0L).containsEntry("answers", 0L);
    }

    @Test
    void theContactThatTravelledIsGoneAndATombstoneStandsInItsPlace() {
        Filed filed = Client.filed();
        await().atMost(LONG)
                .until(() -> TestBus.read(Topic.CONTACTS, filed.id()).size() == 1);
        Rows.update(
                "insert into outbox_archive select * from outbox where aggregate_id = ? and topic = ?",
                filed.id(),
                Topic.CONTACTS.wireName());

        TwoPersonsWalk.erase(filed);

        for (String table : List.of("outbox", "outbox_archive")) {
            assertThat(Rows.of(
                            "select payload ->> 'sealed' as sealed from " + table
                                    + " where aggregate_id = ? and type = 'contact.recorded.v1'",
                            filed.id()))
                    .as(table)
                    .containsExactly(Map.of("sealed", ""));
        }
        await().atMost(LONG)
                .until(() -> TestBus.read(Topic.CONTACTS, filed.id()).size() == 2);
        assertThat(TestBus.types(Topic.CONTACTS, filed.id()))
                .containsExactly("contact.recorded.v1", "contact.erased.v1");
        var events = TestBus.read(Topic.COMPLAINTS, filed.id());
        assertThat(TestBus.types(Topic.COMPLAINTS, filed.id()))
                .containsExactly("complaint.filed.v1", "complaint.erased.v1");
        assertThat(PublishedLanguage.violations(events)).isEmpty();
    }

    @Test
    void nothingIsAddedToWhatWasErasedAndNothingBreaksOnIt() {
        Filed filed = Client.filed();
        Case told = new Case(filed).opened().assigned("S0001");
        told.heard();
        TwoPersonsWalk.erase(filed);
        Map<String, String> words = Map.of("text", "再说一句");
        for (String path : List.of("/supplements", "/reopening")) {
            Map<String, String> body = path.equals("/reopening") ? Map.of("text", "又坏了", "reason", "NOT_DONE") : words;
            Response refused = Client.post(Client.owner(), filed.path() + path, body);
            assertThat(refused.statusCode()).as(path).isEqualTo(409);
            assertThat(refused.<String>path("type")).endsWith("/erased");
        }
        Client.post(Client.as("clerk", "intake-clerk"), filed.path() + "/questions", words)
                .then()
                .statusCode(409);
        TwoPersonsWalk.askErasure(Client.as("clerk", "intake-clerk"), filed)
                .then()
                .statusCode(409);
        told.resolved(sealer, "迟到的答复").heard();
        Response read = Client.owner().get(filed.path());
        assertThat(read.<String>path("progress.current.stage")).isEqualTo("ANSWERED");
        assertThat(read.body().asString()).doesNotContain("迟到的答复");
        Client.owner().get(filed.path() + "/data").then().statusCode(200);
    }

    @Test
    void oneClerkAloneErasesNothing() {
        Filed filed = Client.filed();
        RequestSpecification both = TwoPersonsWalk.withRoles("both", "intake-clerk", "supervisor");
        String request = TwoPersonsWalk.askErasure(both, filed).path("id");
        TwoPersonsWalk.decide(TwoPersonsWalk.withRoles("both", "intake-clerk", "supervisor"), request, true)
                .then()
                .statusCode(403);
        TwoPersonsWalk.identity(Client.as("s", "supervisor"), request).then().statusCode(404);
        assertThat(Client.owner().get(filed.path()).<String>path("text")).isNotBlank();
    }

    @Test
    void anOpenedNameCanNoLongerBeReadAfterTheErasure() {
        Filed filed = TwoPersonsWalk.confidential();
        RequestSpecification supervisor = Client.as("supervisor", "supervisor");
        String opening = TwoPersonsWalk.askOpening(supervisor, filed, TwoPersonsWalk.OPENING)
                .path("id");
        TwoPersonsWalk.decide(Client.as("auditor", "auditor"), opening, true)
                .then()
                .statusCode(200);
        TwoPersonsWalk.erase(filed);
        TwoPersonsWalk.identity(Client.as("supervisor", "supervisor"), opening)
                .then()
                .statusCode(409);
        assertThat(Rows.number("select count(*) from sealed_identity where complaint_id = ?", filed.id()))
                .isZero();
        Response request = Client.as("auditor", "auditor").get("/v1/two-person-requests/" + opening);
        request.then().statusCode(200);
        assertThat(request.<String>path("grounds")).isNull();
    }

    @Test
    void wordsAreKeptAsLongAsTheirCategorySaysAndNoLonger() {
        Filed tax = filedUnder("tax");
        Filed conduct = filedUnder("conduct");
        Filed unfinished = Client.filed();
        Filed withdrawn = Client.filed();
        Client.owner()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v1\"")
                .post(withdrawn.path() + "/withdrawal")
                .then()
                .statusCode(200);
        for (Filed finished : List.of(tax, conduct)) {
            new Case(finished).opened().struckOff(Instant.now()).heard();
        }
        String figures = figures();

        TestClock.moveBy(Duration.ofDays(365 * 9));
        forgetAll();
        assertThat(erased(tax)).isFalse();
        TestClock.moveBy(Duration.ofDays(365 * 2));
        forgetAll();

        assertThat(erased(tax)).isTrue();
        assertThat(erased(withdrawn)).isTrue();
        assertThat(erased(conduct)).as("kept for fifteen years").isFalse();
        assertThat(erased(unfinished)).as("not finished").isFalse();
        assertThat(figures()).isEqualTo(figures);
        assertThat(Rows.of("select filer, erased_for from complaint where id = ?", tax.id())
                        .get(0))
                .containsEntry("filer", null)
                .containsEntry("erased_for", "RETENTION");
        assertThat(Client.as("clerk", "intake-clerk").get(tax.path()).<String>path("erased.reason"))
                .isEqualTo("RETENTION");
    }

    private Filed talkedOver() {
        Filed filed = Client.filed();
        Case told = new Case(filed).opened().assigned("S0001");
        told.heard();
        Client.post(Client.as("clerk", "intake-clerk"), filed.path() + "/questions", Map.of("text", "问"))
                .then()
                .statusCode(201);
        Client.post(Client.owner(), filed.path() + "/supplements", Map.of("text", "答"))
                .then()
                .statusCode(201);
        told.resolved(sealer, "已办结。").heard();
        return filed;
    }

    private static Filed filedUnder(String category) {
        Map<String, Object> body = Client.complaint();
        body.put("category", category);
        return Filed.from(Client.file(Client.owner(), body));
    }

    private void forgetAll() {
        while (transactions.inNew(forgetOldComplaints::run).await().atMost(LONG) > 0) {
            // until nobody's time is over
        }
    }

    private static boolean erased(Filed filed) {
        return Rows.number("select count(erased_at) from complaint where id = ?", filed.id()) == 1;
    }

    /** What is counted of complaints: by codes, by day, by step. */
    private static String figures() {
        return Rows.of("select kind, category, territory, channel, source, filed_by, anonymous, state, count(*),"
                        + " sum(supplements) from complaint group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4,"
                        + " 5, 6, 7, 8")
                + " "
                + Rows.of("select stage, count(*) from progress_step group by 1 order by 1");
    }
}
