package org.huiyin.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** Lives of cases over so many sections, told from a seed: most go well, some sections fail more often than others. */
final class MadeUpLives {

    private static final Duration PERIOD = Duration.ofDays(300);
    private static final Duration UNTIL = Duration.ofDays(40);
    private static final int SECTIONS_OF_A_UNIT = 20;
    private static final String[] DIFFICULTIES = {"EASY", "ORDINARY", "HARD"};
    private static final String[] KINDS = {"CONSULTATION", "DEMAND", "COMPLAINT", "CLUE"};

    private final int sections;
    private final int cases;
    private final Instant first;

    MadeUpLives(int sections, int cases) {
        this.sections = sections;
        this.cases = cases;
        this.first = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(PERIOD).minus(UNTIL);
    }

    int cases() {
        return cases;
    }

    /** The first and the last day of a scope that holds them all. */
    String firstDay() {
        return first.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    String lastDay() {
        return Instant.now().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    List<MadeUpEvent> register() {
        var events = new ArrayList<MadeUpEvent>();
        for (int section = 0; section < sections; section++) {
            UUID id = new UUID(0x5EC7L << 48, 0x8000000000000000L | section);
            String code = code(section);
            events.add(new MadeUpEvent(
                    MadeUpEvent.ORGANISATIONS,
                    "section.registered.v1",
                    new UUID(id.getMostSignificantBits() | 1, id.getLeastSignificantBits()),
                    id,
                    1,
                    first,
                    """
                    {"sectionId":"%s","code":"%s","nameZh":"%s科","nameEn":"Section %s","unit":"%s","unitNameZh":"局",\
                    "unitNameEn":"Bureau","unitLevel":"FIRST","territory":"HY","industry":"conduct","leader":"L0001",\
                    "leaderMailbox":"l@sections.example","sectionMailbox":"s@sections.example","validFrom":"2020-01-01"}"""
                            .formatted(id, code, code, code, unit(section))));
        }
        return events;
    }

    /** All events of all cases as they happened: many lives are under way at a time. */
    void inTheOrderOfTime(Consumer<MadeUpEvent> reader) {
        var later = new PriorityQueue<MadeUpEvent>(Comparator.comparing(MadeUpEvent::at)
                .thenComparing(MadeUpEvent::subject)
                .thenComparingInt(MadeUpEvent::sequence));
        for (int number = 0; number < cases; number++) {
            var life = new Life(number);
            while (!later.isEmpty() && later.peek().at().isBefore(life.filed)) {
                reader.accept(later.remove());
            }
            later.addAll(life.events);
        }
        while (!later.isEmpty()) {
            reader.accept(later.remove());
        }
    }

    private static String code(int section) {
        return String.format(Locale.ROOT, "B%05d", section + 1);
    }

    private static String unit(int section) {
        return String.format(Locale.ROOT, "V%04d", section / SECTIONS_OF_A_UNIT);
    }

    /** One case; everything about it follows from its number. */
    private final class Life {
        private final Random random;
        private final int section;
        private final UUID id;
        private final Instant filed;
        private final List<MadeUpEvent> events = new ArrayList<>();

        private Life(int number) {
            this.random = new Random(number);
            this.section = number % sections;
            // new cases have ids that begin with the time, as those of intake do
            this.filed = first.plusMillis(PERIOD.toMillis() * number / cases);
            this.id = new UUID(
                    filed.toEpochMilli() << 16 | 0x7000 | number & 0xFFF,
                    random.nextLong() >>> 2 | 0x8000000000000000L);
            tell(number);
        }

        private void tell(int number) {
            boolean failed = random.nextDouble() < 1 / (1 + Math.exp(2 - 0.6 * skill()));
            boolean late = random.nextInt(12) == 0;
            Instant due = filed.plus(Duration.ofDays(7));
            Instant closed = late ? due.plus(Duration.ofHours(5)) : filed.plus(Duration.ofDays(3));
            String kind = KINDS[random.nextInt(KINDS.length)];
            String turn = "\"caseId\":\"%s\",\"round\":1,\"section\":\"%s\",\"unit\":\"%s\""
                    .formatted(id, code(section), unit(section));
            file(number, kind);
            open(number, kind);
            tellCase(
                    "case.assigned.v1",
                    filed.plusSeconds(600),
                    turn,
                    """
                    ,"leader":"L0001","assignedAt":"%s","dueAt":"%s","dueOn":"%s","limitWorkingDays":5,\
                    "calendarVersion":1,"provisional":false}"""
                            .formatted(
                                    filed.plusSeconds(600), due, due.toString().substring(0, 10)));
            tellCase("case.accepted.v1", filed.plusSeconds(7200), turn, time("acceptedAt", filed.plusSeconds(7200)));
            if (late) {
                tellCase(
                        "case.deadline-missed.v1",
                        due,
                        turn,
                        ",\"dueAt\":\"%s\",\"missedAt\":\"%s\"}".formatted(due, due));
            }
            tellCase(
                    "case.resolved.v1",
                    closed,
                    turn,
                    """
                    ,"closureCode":"SOLVED","resolvedAt":"%s","onTime":%s,"sealedReply":"c2VhbGVk"}"""
                            .formatted(closed, !late));
            followUp(turn, closed.plus(Duration.ofDays(1)), failed);
            Instant struckOff = closed.plus(Duration.ofDays(2));
            tellCase("case.struck-off.v1", struckOff, turn, time("struckOffAt", struckOff));
            if (failed && random.nextInt(20) == 0) {
                substantiate(turn, struckOff);
            }
        }

        private double skill() {
            return new Random(section).nextGaussian();
        }

        private void file(int number, String kind) {
            events.add(event(
                    MadeUpEvent.COMPLAINTS,
                    "complaint.filed.v1",
                    1,
                    filed,
                    """
                    {"complaintId":"%s","number":"%s","kind":"%s","category":"government-service","territory":"HY",\
                    "channel":"APP","source":"self","language":"zh","anonymous":false,"filedBy":"SELF",\
                    "complainantKey":"q3Jv0Wb%d","filedAt":"%s"}"""
                            .formatted(id, reference(number), kind, number / 2, filed)));
        }

        private void open(int number, String kind) {
            tellCase(
                    "case.opened.v1",
                    filed,
                    "\"caseId\":\"%s\"".formatted(id),
                    """
                    ,"number":"%s","kind":"%s","category":"government-service","territory":"HY","openedAt":"%s",\
                    "routeReason":"NO_RULE","ruleVersion":1}"""
                            .formatted(reference(number), kind, filed));
            tellCase(
                    "case.triaged.v1",
                    filed.plusSeconds(300),
                    "\"caseId\":\"%s\"".formatted(id),
                    """
                    ,"kind":"%s","level":"ORDINARY","emergency":false,"difficulty":"%s","category":"government-service",\
                    "territory":"HY","proposedSection":"%s","proposedUnit":"%s","routeReason":"TRIAGE","ruleVersion":1,\
                    "triagedAt":"%s"}"""
                            .formatted(
                                    kind,
                                    DIFFICULTIES[random.nextInt(DIFFICULTIES.length)],
                                    code(section),
                                    unit(section),
                                    filed.plusSeconds(300)));
        }

        private void followUp(String turn, Instant at, boolean failed) {
            boolean reached = random.nextInt(10) > 0;
            String answer = reached
                    ? "\"resolved\":%s,\"satisfaction\":\"%s\","
                            .formatted(!failed, failed ? "DISSATISFIED" : "SATISFIED")
                    : "";
            tellCase(
                    "case.followed-up.v1",
                    at,
                    turn,
                    """
                    ,"followUpUnit":"U000","attempt":1,"reached":%s,%s"followedUpAt":"%s"}"""
                            .formatted(reached, answer, at));
        }

        private void substantiate(String turn, Instant at) {
            tellCase(
                    "problem.substantiated.v1",
                    at,
                    turn,
                    """
                    ,"findingId":"%s","tags":["SLOWNESS"],"severity":%d,"rootCause":"cause-%d","finderUnit":"U000",\
                    "recordedAt":"%s","substantiatedAt":"%s"}"""
                            .formatted(
                                    new UUID(random.nextLong(), random.nextLong()),
                                    random.nextInt(4) == 0 ? 3 : 1,
                                    random.nextInt(1000),
                                    at,
                                    at));
        }

        private void tellCase(String type, Instant at, String begin, String rest) {
            events.add(event(MadeUpEvent.CASES, type, events.size(), at, "{" + begin + rest));
        }

        private MadeUpEvent event(String topic, String type, int sequence, Instant at, String body) {
            return new MadeUpEvent(topic, type, new UUID(random.nextLong(), random.nextLong()), id, sequence, at, body);
        }

        private String reference(int number) {
            return String.format(Locale.ROOT, "BENCH-%07d", number);
        }

        private static String time(String field, Instant at) {
            return ",\"" + field + "\":\"" + at + "\"}";
        }
    }
}
