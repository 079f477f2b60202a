package org.huiyin.notification.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.bus.event.ContactRecorded;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.message.Tellings;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.TestBus;

/** Whole lives of made-up complaints as events, and every message that they owe by the table of tellings. */
final class MadeUpLives {

    static final int EVENTS_OF_A_LIFE = 8;

    private final List<Envelope> events = new ArrayList<>();
    private final Map<String, String> owed = new TreeMap<>();
    private final List<UUID> complaints = new ArrayList<>();

    /** At least so many events, of complaints with a mailbox, in the order in which they happen. */
    static MadeUpLives of(int events, List<String> sections, BusSealer sealer) {
        var lives = new MadeUpLives();
        for (int i = 0; lives.events.size() < events; i++) {
            lives.live(Complaint.in(i % 2 == 0 ? "zh" : "en"), sections.get(i % sections.size()), sealer);
        }
        return lives;
    }

    private void live(Complaint complaint, String section, BusSealer sealer) {
        complaints.add(complaint.id());
        UUID id = complaint.id();
        String contact = "{\"name\":\"张三丰\",\"email\":\"" + complaint.mailbox() + "\"}";
        String reply = sealer.seal("replies", id, "您好，已办结。".getBytes(UTF_8));
        var steps = new LinkedHashMap<PublishedEvent, Stage>();
        steps.put(complaint.opened(section), Stage.OPENED);
        steps.put(complaint.assigned(section), Stage.ASSIGNED);
        steps.put(complaint.accepted(section), Stage.ACCEPTED);
        steps.put(complaint.resolved(section, reply), Stage.RESOLVED);
        steps.put(complaint.followedUp(section, true), Stage.FOLLOWED_UP);
        steps.put(complaint.struckOff(section), Stage.STRUCK_OFF);

        add(new ContactRecorded(id, complaint.language(), sealer.seal("contacts", id, contact.getBytes(UTF_8))), 1);
        owe(add(complaint.filed(false), 1), Stage.FILED, section);
        long sequence = 1;
        for (var step : steps.entrySet()) {
            owe(add(step.getKey(), sequence++), step.getValue(), section);
        }
    }

    private Envelope add(PublishedEvent event, long sequence) {
        boolean ofCase = event.type().topic() == Topic.CASES;
        Envelope envelope = TestBus.envelope(event, sequence, ofCase ? Map.of("intake", 1L) : Map.of());
        events.add(envelope);
        return envelope;
    }

    private void owe(Envelope event, Stage stage, String section) {
        // nobody helps these: they are of no enterprise
        Tellings.at(stage).stream()
                .filter(each -> each.audience() != Audience.HELPER)
                .forEach(telling -> {
                    String recipient = telling.audience() == Audience.COMPLAINANT
                            ? "complainant"
                            : telling.audience().slug() + ":" + section;
                    owed.put(event.id() + " " + telling.channel() + " " + recipient, stage.name());
                });
    }

    List<Envelope> events() {
        return events;
    }

    /** Event, channel and recipient of each message. */
    Stream<String> owed() {
        return owed.keySet().stream();
    }

    Set<UUID> complaints() {
        return Set.copyOf(complaints);
    }

    /** For {@code any(cast(string_to_array(?, ',') as uuid[]))}. */
    String ids() {
        return complaints.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    boolean has(String complaint) {
        return complaints.contains(UUID.fromString(complaint));
    }
}
