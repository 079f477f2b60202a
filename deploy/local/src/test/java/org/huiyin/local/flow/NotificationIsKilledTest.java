package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionFactory;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.client.Api;
import org.huiyin.local.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Notification is killed while it tells of made-up lives, and all of its topics are replayed three times: nobody is left out, and a
 * letter or call arrives twice only where a kill came between the recipient's answer and the commit. {@code -Dhuiyin.replayed=10000}
 * for another number of events, {@code -Dhuiyin.kills=8} for another number of kills during the first telling.
 */
@Order(85)
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotificationIsKilledTest {
    private static final int EVENTS = Integer.getInteger("huiyin.replayed", 1_000);
    private static final int KILLS = Integer.getInteger("huiyin.kills", 2);
    private static final Duration PATIENCE = Duration.ofMinutes(5).plusMillis(200L * EVENTS);
    private static final List<String> TOPICS = List.of(
            "huiyin.intake.complaints.v1",
            "huiyin.intake.contacts.v1",
            "huiyin.dispatch.cases.v1",
            "huiyin.dispatch.organisations.v1");
    /** As many letters, and as many calls, are claimed at a time: so many may have arrived without a word of it when the process dies. */
    private static final int CLAIMED_AT_ONCE = 2 * 50;

    private static final String KEYS_OFF = "alter table delivery drop constraint delivery_pkey,"
            + " drop constraint delivery_event_id_channel_recipient_key";

    private final Stack logins;
    private final AtomicReference<Recipients> recipients = new AtomicReference<>();
    private final Api api = new Api();
    private Stack house;
    private ReaderGroup group;
    private OwedLives lives;
    private ToldMessages told;
    private int kills;

    NotificationIsKilledTest(Stack logins) {
        this.logins = logins;
    }

    @BeforeAll
    void aHouseOfItsOwn() throws Exception {
        house = logins.beside(ServiceName.NOTIFICATION, this::recipientsAt);
        group = new ReaderGroup(bootstrap(), "notification", TOPICS);
        lives = OwedLives.of(EVENTS, new BusSeal(house.house()), webhook());
        told = new ToldMessages(lives.owed(), house, recipients.get());
    }

    @AfterAll
    void leave() {
        group.close();
        house.kill("notification"); // the last test has left it without a way to end well
        house.close();
    }

    @Test
    @Order(1)
    void eachOwedMessageIsToldOnceWhateverIsReplayedAndKilled() throws Exception {
        long began = System.nanoTime();
        lives.publish(bootstrap());
        for (int kill = 1; kill <= KILLS; kill++) {
            int share = kill * lives.owed().size() / (KILLS + 1);
            patiently().until(() -> told.delivered() >= share);
            kill();
            if (kill == 1 || kill == KILLS) {
                group.rewind();
            }
            house.restart("notification");
        }
        awaitAllTold();
        double telling = seconds(began);

        kill();
        forgetPositions();
        group.rewind();
        house.restart("notification");
        patiently().until(() -> positions() > lives.events() / 2);
        kill();
        house.restart("notification");
        awaitAllTold();

        report(telling, seconds(began));
        assertThat(told.faults()).isEmpty();
        assertThat(told.copies()).isLessThanOrEqualTo(kills * CLAIMED_AT_ONCE);
        assertThat(echoViolations()).isEmpty();
    }

    @Test
    @Order(2)
    void aDeliveryThatIsTakenAwayIsMissed() throws Exception {
        try (Connection notification = house.database(ServiceName.NOTIFICATION);
                Statement statement = notification.createStatement()) {
            notification.setAutoCommit(false);
            statement.execute("create temporary table taken on commit preserve rows as"
                    + " select * from delivery where stage = 'RESOLVED' and audience = 'COMPLAINANT' limit 1");
            statement.executeUpdate("delete from delivery d using taken where d.id = taken.id");
            notification.commit();
            try {
                assertThat(told.faults()).contains(missingOne("deliveries"), missingOne("delivered"));
                assertThat(echoViolations()).singleElement().satisfies(found -> assertThat(
                                found.path("violation").asText())
                        .isEqualTo("UNTOLD"));
            } finally {
                statement.executeUpdate("insert into delivery select * from taken");
                notification.commit();
            }
        }
        assertThat(told.faults()).isEmpty();
    }

    /** The last one: it leaves the house as no house should be. */
    @Test
    @Order(3)
    void withoutPositionsAndKeysTheSameEventsTellTwiceAndThatIsNoticed() throws Exception {
        int before = told.copies();
        update(KEYS_OFF);
        forgetPositions();

        lives.publishOneAgain(bootstrap());

        patiently().untilAsserted(() -> {
            assertThat(told.faults()).anySatisfy(fault -> assertThat(fault)
                    .matches("deliveries: 0 missing, 0 not owed, [1-9].* doubled.*"));
            assertThat(told.copies()).isGreaterThan(before);
        });
    }

    private void report(double telling, double all) {
        Recipients here = recipients.get();
        System.out.printf(
                "killed: %d events owe %d messages; all told in %.1f s with %d kills (%.0f events/s), read three more"
                        + " times in %.1f s with %d; %d letters and %d calls arrived, %d of them a second time; faults:"
                        + " %s%n",
                lives.events(),
                lives.owed().size(),
                telling,
                KILLS,
                lives.events() / telling,
                all,
                kills,
                here.letters().size(),
                here.calls().size(),
                told.copies(),
                told.faults());
    }

    private Recipients recipientsAt(Ports ports) {
        return recipients.updateAndGet(none -> new Recipients(ports));
    }

    private String webhook() {
        Api.Reply registered = api.post(
                url("/v1/webhooks"),
                logins.deployment().tokens().of("partner-demo"),
                Map.of("url", recipients.get().url(), "eventTypes", List.of()),
                null);
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return registered.text("id");
    }

    /** As a crash, and what is left of the dead one is not waited for: its session at the broker, and its lease of letters. */
    private void kill() throws Exception {
        house.kill("notification");
        kills++;
        group.expel();
        update("update clock_shift set shift = shift + interval '6 minutes'");
    }

    /** As if notification had never heard of anything; what it has told is kept. */
    private void forgetPositions() throws SQLException {
        update("update stream_position set last_seq = 0");
    }

    private void awaitAllTold() {
        patiently()
                .until(() ->
                        group.behind() == 0 && told.delivered() >= lives.owed().size());
        patiently().untilAsserted(() -> assertThat(told.faults()).isEmpty());
    }

    private long positions() throws SQLException {
        try (Database notification = new Database(house.house().ports(), ServiceName.NOTIFICATION)) {
            return notification.count("select sum(last_seq) from stream_position");
        }
    }

    private void update(String sql) throws SQLException {
        try (Database notification = new Database(house.house().ports(), ServiceName.NOTIFICATION)) {
            notification.execute(sql);
        }
    }

    private JsonNode echoViolations() {
        Api.Reply reply = api.get(
                url("/v1/echo-violations?size=200"),
                logins.deployment().tokens().of("supervisor"));
        assertThat(reply.status()).isEqualTo(200);
        return reply.body().path("items");
    }

    private String missingOne(String what) {
        return what + ": 1 missing, 0 not owed, 0 doubled of " + lives.owed().size();
    }

    private String url(String path) {
        return "http://" + Ports.HOST + ":" + house.house().ports().service(ServiceName.NOTIFICATION) + path;
    }

    private String bootstrap() {
        return Ports.HOST + ":" + house.house().ports().kafka();
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
