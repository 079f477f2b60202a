package org.huiyin.evaluation.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.huiyin.evaluation.store.EventLogRows.Logged;
import org.huiyin.evaluation.store.LoggedCase;
import org.junit.jupiter.api.Test;

class EventSetTest {
    private static final int EVENTS = 2_000;

    @Test
    void theDigestIsThatOfSortedLinesOfSubjectAndTheDigestOfItsEvents() {
        // given
        List<Logged> events = events(1);
        String lines = String.join(
                "",
                events.stream()
                        .map(event -> event.subject() + " " + CanonicalJson.sha256(line(event)) + "\n")
                        .sorted()
                        .toList());

        // then
        assertThat(set(events).digest()).isEqualTo(CanonicalJson.sha256(lines));
        assertThat(set(events).size()).isEqualTo(EVENTS);
    }

    @Test
    void theEventsOfOneSubjectAreSummedInWhateverOrder() {
        // given
        List<Logged> events = events(5);
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(6));
        EventSum sum = EventSum.of(shuffled);

        // then
        assertThat(sum).isEqualTo(EventSum.of(events));
        assertThat(sum.digest())
                .isEqualTo(CanonicalJson.sha256(String.join(
                        "", events.stream().map(EventSetTest::line).sorted().toList())));
        assertThat(sum.events()).isEqualTo(EVENTS);
        assertThat(EventSum.of(events.subList(1, EVENTS)).digest()).isNotEqualTo(sum.digest());
    }

    @Test
    void noOrderOfArrivalChangesItAndEveryEventDoes() {
        // given
        List<Logged> events = events(2);
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(3));

        // then
        assertThat(set(shuffled).digest()).isEqualTo(set(events).digest());
        assertThat(set(events.subList(1, EVENTS)).digest())
                .isNotEqualTo(set(events).digest());
        assertThat(set(shuffled).streams()).isEqualTo(set(events).streams());
    }

    @Test
    void aCaseIsTakenApartIntoItsEvents() {
        // given
        List<Logged> events = events(4).subList(0, 3);
        UUID subject = UUID.randomUUID();
        String text = String.join(
                "\u001e",
                events.stream()
                        .map(event -> String.join(
                                "\u001f",
                                event.eventId().toString(),
                                event.topic(),
                                Long.toString(event.sequence()),
                                event.type(),
                                event.bodyHash(),
                                Integer.toString(event.partition()),
                                Long.toString(event.offset()),
                                event.body()))
                        .toList());

        // then
        assertThat(new LoggedCase(subject, Instant.EPOCH, text).events())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("subject")
                .containsExactlyElementsOf(events)
                .allSatisfy(event -> assertThat(event.subject()).isEqualTo(subject));
    }

    private static String line(Logged event) {
        return event.eventId() + " " + CanonicalJson.sha256(event.body()) + "\n";
    }

    private static EventSet set(List<Logged> events) {
        var set = new EventSet();
        events.forEach(set::add);
        return set;
    }

    private static List<Logged> events(long seed) {
        Random random = new Random(seed);
        var events = new ArrayList<Logged>();
        for (int i = 0; i < EVENTS; i++) {
            String body = "{\"n\":" + random.nextInt() + ",\"word\":\"办件\"}";
            events.add(new Logged(
                    new UUID(random.nextLong(), random.nextLong()),
                    i % 3 == 0 ? "one" : "other",
                    UUID.randomUUID(),
                    i + 1,
                    "type",
                    body,
                    CanonicalJson.sha256(body),
                    i % 12,
                    i));
        }
        return events;
    }
}
