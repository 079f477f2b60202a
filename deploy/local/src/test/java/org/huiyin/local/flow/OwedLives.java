package org.huiyin.local.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.huiyin.local.bench.MadeUpEvent;

/** Whole lives of made-up complaints, and every message that they owe; who is owed what stands here a second time, by hand. */
final class OwedLives {
    static final int EVENTS_OF_A_LIFE = 8;

    private static final String CONTACTS = "huiyin.intake.contacts.v1";
    private static final int SECTIONS = 5;
    private static final String COMPLAINANT = "complainant";
    private static final String PARTNER = "partner";

    private static final Map<String, List<String>> OWED = Map.of(
            "complaint.filed.v1",
            List.of("MAIL complainant", "WEBHOOK partner"),
            "case.opened.v1",
            List.of("WEBHOOK partner"),
            "case.assigned.v1",
            List.of(
                    "MAIL complainant",
                    "MAIL handler",
                    "INBOX handler",
                    "MAIL leader",
                    "INBOX leader",
                    "WEBHOOK partner"),
            "case.accepted.v1",
            List.of("MAIL complainant", "WEBHOOK partner"),
            "case.resolved.v1",
            List.of("MAIL complainant", "INBOX leader", "WEBHOOK partner"),
            "case.followed-up.v1",
            List.of("INBOX handler", "WEBHOOK partner"),
            "case.struck-off.v1",
            List.of("MAIL complainant", "INBOX leader", "WEBHOOK partner"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BusSeal seal;
    private final String partner;
    private final Instant time = Instant.now();
    private final List<MadeUpEvent> register = new ArrayList<>();
    private final List<MadeUpEvent> events = new ArrayList<>();
    private final Set<String> owed = new TreeSet<>();

    private OwedLives(BusSeal seal, String partner) {
        this.seal = seal;
        this.partner = partner;
    }

    /** At least so many events; {@code partner} is the webhook that hears of all of them. */
    static OwedLives of(int events, BusSeal seal, String partner) {
        var lives = new OwedLives(seal, partner);
        for (int section = 0; section < SECTIONS; section++) {
            lives.register(code(section));
        }
        for (int number = 0; lives.events.size() < events; number++) {
            lives.live(UUID.randomUUID(), number);
        }
        return lives;
    }

    int events() {
        return events.size();
    }

    /** Event, channel and recipient of each message. */
    Set<String> owed() {
        return Set.copyOf(owed);
    }

    void publish(String bootstrap) {
        send(bootstrap, register);
        send(bootstrap, events);
    }

    /** The events of one life once more, as a publisher may send them, and the complaint that they are of. */
    UUID publishOneAgain(String bootstrap) {
        send(bootstrap, events.subList(0, EVENTS_OF_A_LIFE));
        return events.get(0).subject();
    }

    private void register(String section) {
        UUID id = UUID.nameUUIDFromBytes(section.getBytes(UTF_8));
        register.add(event(
                MadeUpEvent.ORGANISATIONS,
                "section.registered.v1",
                id,
                1,
                """
                {"sectionId":"%s","code":"%s","nameZh":"%s科","nameEn":"Section %s","unit":"U001","unitNameZh":"局",\
                "unitNameEn":"Bureau","unitLevel":"FIRST","territory":"HY","industry":"conduct","leader":"L-%s",\
                "leaderMailbox":"l-%s@sections.example","sectionMailbox":"s-%s@sections.example","validFrom":"2020-01-01"}"""
                        .formatted(id, section, section, section, section, section, section)));
    }

    private void live(UUID id, int number) {
        String section = code(number % SECTIONS);
        String language = number % 2 == 0 ? "zh" : "en";
        String contact = "{\"name\":\"张三丰\",\"email\":\"" + id + "@citizen.example\"}";
        String about = "\"number\":\"KILL-%07d\",\"kind\":\"DEMAND\",\"category\":\"funding\",\"territory\":\"HY\""
                .formatted(number);
        String turn = "\"caseId\":\"%s\",\"round\":1,\"section\":\"%s\",\"unit\":\"U001\"".formatted(id, section);
        events.add(event(
                CONTACTS,
                "contact.recorded.v1",
                id,
                1,
                "{\"complaintId\":\"%s\",\"language\":\"%s\",\"sealed\":\"%s\"}"
                        .formatted(id, language, seal.seal("contacts", id, contact))));
        owe(
                event(
                        MadeUpEvent.COMPLAINTS,
                        "complaint.filed.v1",
                        id,
                        1,
                        """
                        {"complaintId":"%s",%s,"channel":"WEB","source":"self","language":"%s","anonymous":false,\
                        "filedBy":"SELF","complainantKey":"q3Jv0Wb","filedAt":"%s"}"""
                                .formatted(id, about, language, time)),
                section);
        int sequence = 1;
        for (var step : steps(id, about, section, turn).entrySet()) {
            owe(event(MadeUpEvent.CASES, step.getKey(), id, sequence++, step.getValue()), section);
        }
    }

    private Map<String, String> steps(UUID id, String about, String section, String turn) {
        var steps = new LinkedHashMap<String, String>();
        steps.put(
                "case.opened.v1",
                """
                {"caseId":"%s",%s,"openedAt":"%s","routedSection":"%s","routedUnit":"U001",\
                "routeReason":"CATEGORY_AND_TERRITORY","ruleVersion":1}"""
                        .formatted(id, about, time, section));
        steps.put(
                "case.assigned.v1",
                """
                {%s,"leader":"L-%s","assignedAt":"%s","dueAt":"%s","dueOn":"2026-11-30","limitWorkingDays":5,\
                "calendarVersion":1,"provisional":false}"""
                        .formatted(turn, section, time, time));
        steps.put("case.accepted.v1", "{%s,\"acceptedAt\":\"%s\"}".formatted(turn, time));
        steps.put(
                "case.resolved.v1",
                "{%s,\"closureCode\":\"SOLVED\",\"resolvedAt\":\"%s\",\"onTime\":true,\"sealedReply\":\"%s\"}"
                        .formatted(turn, time, seal.seal("replies", id, "您好，已办结。")));
        steps.put(
                "case.followed-up.v1",
                """
                {%s,"followUpUnit":"U000","attempt":1,"reached":true,"resolved":true,"satisfaction":"SATISFIED",\
                "followedUpAt":"%s"}"""
                        .formatted(turn, time));
        steps.put("case.struck-off.v1", "{%s,\"struckOffAt\":\"%s\"}".formatted(turn, time));
        return steps;
    }

    private void owe(MadeUpEvent event, String section) {
        events.add(event);
        for (String message : OWED.get(event.type())) {
            String[] channelAndRole = message.split(" ");
            String recipient =
                    switch (channelAndRole[1]) {
                        case COMPLAINANT -> COMPLAINANT;
                        case PARTNER -> "partner:" + partner;
                        default -> channelAndRole[1] + ":" + section;
                    };
            owed.add(event.id() + " " + channelAndRole[0] + " " + recipient);
        }
    }

    private MadeUpEvent event(String topic, String type, UUID subject, int sequence, String body) {
        return new MadeUpEvent(topic, type, UUID.randomUUID(), subject, sequence, time, valid(body));
    }

    private static String valid(String body) {
        try {
            return JSON.readTree(body).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void send(String bootstrap, List<MadeUpEvent> events) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "linger.ms", 20);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (MadeUpEvent event : events) {
                ProducerRecord<byte[], byte[]> kafka = event.record();
                if (event.topic().equals(MadeUpEvent.CASES)) {
                    kafka.headers().add("ce_needs", "intake:1".getBytes(UTF_8));
                }
                producer.send(kafka);
            }
        }
    }

    private static String code(int section) {
        return "K%04d".formatted(section + 1);
    }
}
