package org.huiyin.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.huiyin.bus.inbox.Inbox;
import org.huiyin.bus.inbox.InboxFactory;
import org.huiyin.bus.inbox.ParkedEvent;
import org.huiyin.bus.inbox.Resequencer;
import org.huiyin.bus.inbox.StreamId;
import org.huiyin.bus.inbox.StreamPosition;
import org.huiyin.bus.inbox.Verdict;
import org.huiyin.bus.wire.Envelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every service's inbox must keep: each event once in effect, in order, faults local. Subclass it as a Quarkus test. */
public abstract class InboxConformance {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int COMPLAINTS = 20;
    private static final int BACKLOG = 3_000;
    private static final int EVENTS_EACH = 15;
    private static final int BATCH = 40;

    @Inject
    InboxFactory inboxes;

    private final String consumer = "conformance-" + UUID.randomUUID();
    private final ConformanceEffects effects = new ConformanceEffects(consumer);

    @BeforeEach
    void createEffects() {
        ConformanceEffects.createTable();
    }

    @AfterEach
    void dropEffects() {
        ConformanceEffects.dropTable();
    }

    @Test
    void appliesEachEventOnceAndInOrderWhateverIsDelivered() {
        List<UUID> subjects = ConformanceEvents.subjects(COMPLAINTS);

        deliverBadly(inboxes.inbox(consumer, List.of(effects)), subjects);

        subjects.forEach(subject -> assertThat(effects.on(subject)).isEqualTo(upTo(EVENTS_EACH)));
    }

    @Test
    void theEffectCheckCanFail() {
        List<UUID> subjects = ConformanceEvents.subjects(COMPLAINTS);

        deliverBadly(inboxes.inbox(consumer, List.of(effects), Gullible::new), subjects);

        assertThat(subjects)
                .as("an inbox that applies whatever arrives must be caught")
                .anySatisfy(subject -> assertThat(effects.on(subject)).isNotEqualTo(upTo(EVENTS_EACH)));
    }

    /** After an outage thousands of events wait, and most of what was taken before comes again. */
    @Test
    void takesABacklogHoweverLongAndAgain() {
        Inbox inbox = inboxes.inbox(consumer, List.of(effects));
        UUID subject = UUID.randomUUID();
        List<Envelope> backlog = LongStream.rangeClosed(1, BACKLOG)
                .mapToObj(n -> ConformanceEvents.envelope(subject, n))
                .toList();

        receive(inbox, backlog.subList(1, BACKLOG)); // all of it waits for the first one
        receive(inbox, backlog);
        receive(inbox, backlog);

        assertThat(effects.on(subject)).isEqualTo(upTo(BACKLOG));
    }

    @Test
    void eventsAboutManySubjectsAreAppliedTogetherAndOneByOneIfOneOfThemFails() {
        Inbox inbox = inboxes.inbox(consumer, List.of(effects));
        List<UUID> subjects = ConformanceEvents.subjects(COMPLAINTS);
        List<Envelope> firsts = subjects.stream()
                .map(subject -> ConformanceEvents.envelope(subject, 1))
                .toList();
        List<Envelope> seconds = subjects.stream()
                .map(subject -> ConformanceEvents.envelope(subject, 2))
                .toList();
        effects.refuse(seconds.get(7).id());

        receive(inbox, firsts);
        assertThat(effects.crowds()).containsExactly(COMPLAINTS);
        receive(inbox, seconds);

        assertThat(effects.crowds())
                .startsWith(COMPLAINTS, COMPLAINTS)
                .hasSize(2 + COMPLAINTS)
                .endsWith(1);
        assertThat(effects.on(subjects.get(7))).containsExactly(1L);
        assertThat(subjects)
                .filteredOn(subject -> !subject.equals(subjects.get(7)))
                .allSatisfy(subject -> assertThat(effects.on(subject)).containsExactly(1L, 2L));
    }

    @Test
    void poisonStopsOneComplaintOnlyUntilItIsRetried() {
        Inbox inbox = inboxes.inbox(consumer, List.of(effects));
        var parked = inboxes.parkedEvents(consumer, List.of(effects));
        UUID sick = UUID.randomUUID();
        UUID healthy = UUID.randomUUID();
        List<Envelope> events = upTo(6).stream()
                .flatMap(n ->
                        List.of(ConformanceEvents.envelope(sick, n), ConformanceEvents.envelope(healthy, n)).stream())
                .toList();
        Envelope poison = events.get(2);
        effects.refuse(poison.id());

        receive(inbox, events);

        assertThat(effects.on(healthy)).isEqualTo(upTo(6));
        assertThat(effects.on(sick)).isEqualTo(upTo(1));
        assertThat(parked(consumer))
                .extracting(ParkedEvent::reason)
                .containsExactlyInAnyOrder("poison", "blocked", "blocked", "blocked", "blocked");
        assertThat(parked.retry(poison.id(), "operator", "too early").await().atMost(PATIENCE))
                .isPresent();
        assertThat(effects.on(sick)).isEqualTo(upTo(1));

        effects.refuseNothing();
        assertThat(parked.retry(poison.id(), "operator", "cause removed")
                        .await()
                        .atMost(PATIENCE))
                .isEmpty();

        assertThat(effects.on(sick)).isEqualTo(upTo(6));
        assertThat(parked(consumer)).isEmpty();
        assertThat(Rows.number("select count(*) from operator_action where event_id = ?", poison.id()))
                .isEqualTo(1);
    }

    @Test
    void whatTheDatabaseRefusesOnlyWithTheCommitIsPoisonToo() {
        Inbox inbox = inboxes.inbox(consumer, List.of(effects));
        UUID sick = UUID.randomUUID();
        UUID healthy = UUID.randomUUID();
        Rows.update("create function refuse() returns trigger language plpgsql as"
                + " $$ begin raise exception 'refused late' using errcode = 'check_violation'; end $$");
        Rows.update("create constraint trigger refused_late after insert on conformance_effect deferrable"
                + " initially deferred for each row when (new.subject = '" + sick + "') execute function refuse()");

        receive(
                inbox,
                List.of(
                        ConformanceEvents.envelope(healthy, 1),
                        ConformanceEvents.envelope(sick, 1),
                        ConformanceEvents.envelope(sick, 2),
                        ConformanceEvents.envelope(healthy, 2)));
        Rows.update("drop function refuse() cascade");

        assertThat(effects.on(healthy)).isEqualTo(upTo(2));
        assertThat(effects.on(sick)).isEmpty();
        assertThat(parked(consumer)).extracting(ParkedEvent::reason).containsExactlyInAnyOrder("poison", "blocked");
        UUID poison = parked(consumer).stream()
                .filter(event -> event.reason().equals("poison"))
                .findFirst()
                .orElseThrow()
                .eventId();
        assertThat(inboxes.parkedEvents(consumer, List.of(effects))
                        .retry(poison, "operator", "the refusal is gone")
                        .await()
                        .atMost(PATIENCE))
                .isEmpty();
        assertThat(effects.on(sick)).isEqualTo(upTo(2));
    }

    @Test
    void aSkippedEventHasNoEffectAndItsSuccessorsHave() {
        Inbox inbox = inboxes.inbox(consumer, List.of(effects));
        UUID subject = UUID.randomUUID();
        List<Envelope> events = upTo(3).stream()
                .map(n -> ConformanceEvents.envelope(subject, n))
                .toList();
        effects.refuse(events.get(0).id());
        receive(inbox, events);

        inboxes.parkedEvents(consumer, List.of(effects))
                .skip(events.get(0).id(), "operator", "never to be applied")
                .await()
                .atMost(PATIENCE);

        assertThat(effects.on(subject)).containsExactly(2L, 3L);
    }

    @Test
    void waitsForWhatAnEventNeeds() {
        Inbox inbox = inboxes.inbox(consumer, List.of(effects));
        UUID subject = UUID.randomUUID();
        Envelope needy = TestBus.envelope(ConformanceEvents.event(subject), 1, Map.of("evaluation", 2L));

        receive(inbox, List.of(ConformanceEvents.card(subject, 1), needy));
        assertThat(effects.on(subject)).isEmpty();
        receive(inbox, List.of(ConformanceEvents.card(subject, 2)));

        assertThat(effects.on(subject)).containsExactly(1L);
    }

    /** A publisher of which the service reads nothing; one that reads all names one that is not there yet. */
    protected String unread() {
        return "evaluation";
    }

    @Test
    void waitsForNothingThatItDoesNotRead() {
        Inbox inbox = inboxes.inbox(consumer, List.of(effects));
        UUID subject = UUID.randomUUID();

        receive(inbox, List.of(TestBus.envelope(ConformanceEvents.event(subject), 1, Map.of(unread(), 1L))));

        assertThat(effects.on(subject)).containsExactly(1L);
    }

    @Test
    void stepsOverAnUnknownTypeAndParksAnUnknownMajorVersion() {
        Inbox inbox = inboxes.inbox(consumer, List.of(effects));
        UUID subject = UUID.randomUUID();

        receive(
                inbox,
                List.of(
                        ConformanceEvents.typed(subject, 1, "delivery.applauded.v1"),
                        ConformanceEvents.envelope(subject, 2),
                        ConformanceEvents.typed(subject, 3, "delivery.completed.v2")));

        assertThat(effects.on(subject)).containsExactly(2L);
        assertThat(parked(consumer)).singleElement().satisfies(event -> {
            assertThat(event.reason()).isEqualTo("poison");
            assertThat(event.sequence()).isEqualTo(3);
        });
    }

    @Test
    void keepsAnUnreadableRecordAndGoesOn() {
        Inbox inbox = inboxes.inbox(consumer, List.of(effects));
        String topic = "unreadable-" + UUID.randomUUID();
        var kafka = new ConsumerRecord<>(topic, 0, 7L, "key".getBytes(UTF_8), "no envelope".getBytes(UTF_8));
        var partition = new TopicPartition(topic, 0);

        inbox.receive(new ConsumerRecords<>(Map.of(partition, List.of(kafka)), Map.of()))
                .await()
                .atMost(PATIENCE);

        assertThat(Rows.of("select * from quarantined_record where topic = ?", topic))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("kafka_offset")).isEqualTo(7L);
                    assertThat(row.get("payload")).isEqualTo("no envelope".getBytes(UTF_8));
                });
    }

    /** Out of order, with repeats, in batches: what relays and rebalances may do in the worst case. */
    private static void deliverBadly(Inbox inbox, List<UUID> subjects) {
        var random = new Random(4210);
        var events = new ArrayList<Envelope>();
        for (UUID subject : subjects) {
            upTo(EVENTS_EACH).forEach(n -> events.add(ConformanceEvents.envelope(subject, n)));
        }
        events.addAll(events.stream().filter(event -> random.nextInt(3) == 0).toList());
        Collections.shuffle(events, random);
        for (int from = 0; from < events.size(); from += BATCH) {
            receive(inbox, events.subList(from, Math.min(from + BATCH, events.size())));
        }
    }

    private static void receive(Inbox inbox, List<Envelope> events) {
        inbox.receive(events).await().atMost(PATIENCE);
    }

    private List<ParkedEvent> parked(String consumer) {
        return inboxes.parkedEvents(consumer, List.of(effects))
                .list(null, Instant.EPOCH, new UUID(0, 0), 100)
                .await()
                .atMost(PATIENCE);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** The sabotage: whatever arrives is applied. */
    private static final class Gullible extends Resequencer {
        Gullible(Map<StreamId, StreamPosition> positions) {
            super(positions);
        }

        @Override
        public Verdict judge(Envelope event) {
            return Verdict.APPLY;
        }
    }
}
