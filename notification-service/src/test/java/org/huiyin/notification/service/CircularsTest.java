package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.BulletinIssued;
import org.huiyin.bus.event.CardUpheld;
import org.huiyin.bus.event.CardWithdrawn;
import org.huiyin.bus.event.CommendationRecorded;
import org.huiyin.bus.event.CycleAppealDecided;
import org.huiyin.bus.event.CycleNoticed;
import org.huiyin.bus.event.CycleOpened;
import org.huiyin.bus.event.CyclePublished;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Bulletins, cycles, praise, and what becomes of cards: told to sections and their leaders, never to partners or complainants. */
@QuarkusTest
class CircularsTest extends ServiceTest {

    private static final Instant TIME = Instant.parse("2026-03-10T16:00:00Z");

    @Test
    void everyLeaderHearsOfABulletinOnceHoweverOftenItIsTold() {
        String section = registerSection();
        eventually().until(() -> Rows.number("select count(*) from section where code = ?", section) == 1);
        long leaders = Rows.number("select count(distinct leader) from section");
        UUID bulletin = UUID.randomUUID();

        Envelope issued = TestBus.publish(
                new BulletinIssued(
                        bulletin,
                        "2026-W10",
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 8),
                        "2026年第10周督查通报",
                        "Weekly bulletin 10/2026",
                        TIME),
                1);
        TestBus.publish(issued);

        eventually().untilAsserted(() -> assertThat(MailCatcher.to(leaderMailbox(section)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).isEqualTo("通报：2026年第10周督查通报")));
        assertThat(MailCatcher.to(sectionMailbox(section))).isEmpty();
        assertThat(Rows.number("select count(*) from delivery where complaint_id = ?", bulletin))
                .isEqualTo(2 * leaders);
        eventually().until(() -> pending(bulletin) == 0);
        eventually().untilAsserted(() -> assertThat(TestBus.read(Topic.DELIVERIES, bulletin))
                .hasSize((int) (2 * leaders))
                .allSatisfy(event -> assertThat(event.needs()).isEmpty()));
        given().header("Authorization", Tokens.bearer("l", "leader", "/U001/" + section))
                .header("Accept-Language", "en")
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .body("items[0].subject", containsString("Weekly bulletin 10/2026"));
    }

    @Test
    void sectionsOnAListHearOfItAndUntilWhenTheyMayAppeal() {
        String best = registerSection();
        String worst = registerSection();
        String neither = registerSection();
        UUID cycle = UUID.randomUUID();
        TestBus.publish(opened(cycle), 1);
        TestBus.publish(
                new CycleNoticed(
                        cycle,
                        UUID.randomUUID(),
                        List.of(best),
                        List.of(worst),
                        "hash",
                        TIME,
                        LocalDate.of(2026, 3, 20)),
                2);
        TestBus.publish(new CycleAppealDecided(cycle, 1, worst, "REJECTED", List.of(), TIME), 3);
        TestBus.publish(
                new CyclePublished(cycle, UUID.randomUUID(), "FINAL", List.of(best), List.of(worst), "hash", TIME), 4);

        eventually().untilAsserted(() -> assertThat(MailCatcher.to(leaderMailbox(worst)))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter.subject()).contains("2025年度评议"))
                .anySatisfy(letter -> assertThat(letter.body()).contains("十差", "2026年3月20日"))
                .anySatisfy(letter -> assertThat(letter.body()).contains("申诉不成立")));
        eventually().untilAsserted(() -> assertThat(MailCatcher.to(leaderMailbox(best)))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.body()).contains("十优")));
        eventually().until(() -> pending(cycle) == 0);
        assertThat(MailCatcher.to(leaderMailbox(neither))).isEmpty();
        assertThat(Rows.number(
                        "select count(*) from delivery where complaint_id = ? and recipient like '%' || ?",
                        cycle, neither))
                .isZero();
    }

    @Test
    void emptyListsOweNobodyAnything() {
        UUID cycle = UUID.randomUUID();
        TestBus.publish(opened(cycle), 1);
        TestBus.publish(new CyclePublished(cycle, UUID.randomUUID(), "FINAL", List.of(), List.of(), "hash", TIME), 2);

        eventually()
                .until(() -> Rows.number(
                                "select coalesce(sum(last_seq), 0) from stream_position where aggregate_id = ?", cycle)
                        == 2);
        assertThat(Rows.number("select count(*) from delivery where complaint_id = ?", cycle))
                .isZero();
        assertThat(Rows.number("select count(*) from milestone where complaint_id = ?", cycle))
                .isZero();
    }

    @Test
    void praiseAndTheFateOfCardsAreToldToSectionAndLeader() {
        Complaint complaint = Complaint.in("zh");
        String section = registerSection();
        publish(complaint.filed(true), 1);
        publish(
                new CommendationRecorded(
                        complaint.id(),
                        UUID.randomUUID(),
                        1,
                        section,
                        "U001",
                        "PENNANT",
                        LocalDate.of(2026, 3, 9),
                        TIME,
                        null,
                        null),
                1);
        List<UUID> cases = List.of(complaint.id());
        TestBus.publish(
                new CardUpheld(
                        UUID.randomUUID(), "YELLOW", "Y1", section, "U001", "cause", cases, "FACTS_STAND", TIME, TIME),
                1);
        TestBus.publish(
                new CardWithdrawn(
                        UUID.randomUUID(), "YELLOW", "Y3", section, "U001", "cause", cases, "DUPLICATE", false, TIME),
                1);

        for (String mailbox : List.of(sectionMailbox(section), leaderMailbox(section))) {
            eventually().untilAsserted(() -> assertThat(MailCatcher.to(mailbox))
                    .extracting(MailCatcher.Letter::subject)
                    .hasSize(3)
                    .anyMatch(subject -> subject.startsWith("收到锦旗"))
                    .anyMatch(subject -> subject.startsWith("维持黄牌（逾期未办结）"))
                    .anyMatch(subject -> subject.startsWith("不再拟发黄牌（推诿）")));
        }
    }

    private static CycleOpened opened(UUID cycle) {
        return new CycleOpened(
                cycle,
                "2025年度评议",
                "Evaluation 2025",
                "YEAR",
                null,
                null,
                List.of(),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                TIME);
    }
}
