package org.huiyin.notification.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.event.SectionRegistered;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.service.calendar.CalendarFiles;
import org.huiyin.service.calendar.WorkCalendar;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.StateAtFailure;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tests of the running service share: real PostgreSQL, Kafka and SMTP, and noon in Shanghai. */
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailCatcher.class)
@ExtendWith(StateAtFailure.class)
abstract class ServiceTest {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    BusSealer sealer;

    @BeforeEach
    void noonInShanghai() {
        TestClock.moveTo(next(LocalTime.NOON));
    }

    @AfterEach
    void trueTime() {
        TestClock.reset();
    }

    /** The next moment at which clocks in Shanghai show this time, on a working day that another one follows. */
    static Instant next(LocalTime time) {
        WorkCalendar calendar = CalendarFiles.calendar(SHANGHAI);
        ZonedDateTime now = ZonedDateTime.now(SHANGHAI);
        ZonedDateTime day = now.with(time);
        while (day.isBefore(now)
                || !calendar.isWorkingDay(day.toLocalDate())
                || !calendar.isWorkingDay(day.toLocalDate().plusDays(1))) {
            day = day.plusDays(1);
        }
        return day.toInstant();
    }

    /** Longer than the minute after which, at the latest, a letter that waits for somebody looks again. */
    static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(50));
    }

    static Envelope publish(PublishedEvent event, long sequence) {
        boolean ofCase = event.type().topic() == Topic.CASES;
        return TestBus.publish(event, sequence, ofCase ? Map.of("intake", 1L) : Map.of());
    }

    static String registerSection() {
        return registerSection("S" + UUID.randomUUID().toString().substring(0, 6));
    }

    /** A section whose mailboxes are its own. */
    static String registerSection(String code) {
        TestBus.publish(
                new SectionRegistered(
                        UUID.nameUUIDFromBytes(("section:" + code).getBytes(UTF_8)),
                        code,
                        "企业服务科",
                        "Enterprise Service Section",
                        "U001",
                        "市工业和信息化局",
                        "Bureau of Industry",
                        "1",
                        "HY",
                        "industry",
                        "L-" + code,
                        leaderMailbox(code),
                        sectionMailbox(code),
                        LocalDate.of(2026, 1, 1),
                        null),
                1);
        return code;
    }

    static String sectionMailbox(String code) {
        return code.toLowerCase(java.util.Locale.ROOT) + "@section.example";
    }

    static String leaderMailbox(String code) {
        return code.toLowerCase(java.util.Locale.ROOT) + "@leader.example";
    }

    static List<Map<String, Object>> deliveries(UUID complaint) {
        return Rows.of(
                "select * from delivery where complaint_id = ? order by occurred_at, channel, audience", complaint);
    }

    static void awaitTroubledAttempt(UUID complaint, int attempt) {
        eventually().untilAsserted(() -> assertThat(
                        onlyDelivery(complaint).get("attempt_log").toString())
                .contains("\"attempt\": " + attempt + ",", "TROUBLED"));
    }

    static Map<String, Object> onlyDelivery(UUID complaint) {
        assertThat(deliveries(complaint)).hasSize(1);
        return deliveries(complaint).get(0);
    }

    static long pending(UUID complaint) {
        return Rows.number("select count(*) from delivery where complaint_id = ? and state = 'DUE'", complaint);
    }

    String sealedReply(UUID complaint, String text) {
        return sealer.seal("replies", complaint, text.getBytes(UTF_8));
    }
}
