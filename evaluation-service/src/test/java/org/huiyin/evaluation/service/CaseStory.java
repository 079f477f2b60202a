package org.huiyin.evaluation.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiyin.bus.event.CaseAccepted;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseCoHandlerAdded;
import org.huiyin.bus.event.CaseCoHandlerReported;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.event.CaseExtended;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.CaseLimitMissed;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.event.CaseOpened;
import org.huiyin.bus.event.CaseReCalled;
import org.huiyin.bus.event.CaseRecoded;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.event.CaseStruckOff;
import org.huiyin.bus.event.CaseSuspended;
import org.huiyin.bus.event.CaseTriaged;
import org.huiyin.bus.event.CaseUnmerged;
import org.huiyin.bus.event.CaseWithdrawn;
import org.huiyin.bus.event.CommendationRecorded;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.event.ExclusionApproved;
import org.huiyin.bus.event.JurisdictionRuled;
import org.huiyin.bus.event.ProblemRevoked;
import org.huiyin.bus.event.ProblemSubstantiated;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.evaluation.caseload.Told;
import org.huiyin.testkit.TestBus;

/** Builds what the other services publish about one complaint, in order, topic by topic. */
public final class CaseStory {
    public static final Instant ASSIGNED = Instant.parse("2026-03-02T01:00:00Z");
    public static final Instant DUE = Instant.parse("2026-03-09T10:00:00Z");

    private final UUID id;
    private final List<PublishedEvent> complaints = new ArrayList<>();
    private final List<PublishedEvent> cases = new ArrayList<>();
    private String section = "S0001";
    private int round = 1;

    public CaseStory() {
        this("p-1");
    }

    /** @param complainant a pseudonym */
    public CaseStory(String complainant) {
        this(complainant, "SELF", "self");
    }

    /**
     * @param filedBy SELF, or who typed it in
     * @param source the source that it came from
     */
    public CaseStory(String complainant, String filedBy, String source) {
        this(UUID.randomUUID(), complainant, filedBy, source);
    }

    /** A case that has the same id whenever it is told. */
    public CaseStory(UUID id, String complainant, String filedBy, String source) {
        this.id = id;
        complaints.add(new ComplaintFiled(
                id,
                "HY2026-0000001-X",
                "DEMAND",
                "land",
                "HY-01",
                "APP",
                source,
                "zh",
                false,
                filedBy,
                complainant,
                ASSIGNED));
        cases.add(
                new CaseOpened(id, "HY2026-0000001-X", "DEMAND", "land", "HY-01", ASSIGNED, null, null, "NO_RULE", 1));
    }

    public UUID id() {
        return id;
    }

    public CaseStory assignedTo(String code) {
        section = code;
        cases.add(new CaseAssigned(
                id, round, section, "U001", "leader", ASSIGNED, DUE, LocalDate.parse("2026-03-09"), 5, 1, false));
        return this;
    }

    public CaseStory accepted() {
        cases.add(new CaseAccepted(id, round, section, "U001", ASSIGNED.plusSeconds(60)));
        return this;
    }

    public CaseStory returned() {
        cases.add(new CaseReturned(id, round, section, "U001", "NOT_OURS", ASSIGNED.plusSeconds(90), 1));
        return this;
    }

    /** Handled together with others, by a section that may be another one. */
    public CaseStory mergedTo(String code) {
        section = code;
        cases.add(new CaseMerged(
                id,
                round,
                section,
                "U001",
                UUID.randomUUID(),
                DUE,
                LocalDate.parse("2026-03-09"),
                ASSIGNED.plusSeconds(95)));
        return this;
    }

    public CaseStory unmerged() {
        cases.add(new CaseUnmerged(id, round, section, "U001", UUID.randomUUID(), ASSIGNED.plusSeconds(99)));
        return this;
    }

    public CaseStory resolved(String code, boolean onTime) {
        Instant at = onTime ? DUE.minusSeconds(60) : DUE.plusSeconds(60);
        cases.add(new CaseResolved(id, round, section, "U001", code, at, onTime, "c2VhbGVk", null, null, null));
        return this;
    }

    public CaseStory missed() {
        cases.add(new CaseDeadlineMissed(id, round, section, "U001", DUE, DUE));
        return this;
    }

    public CaseStory notReached() {
        cases.add(new CaseFollowedUp(
                id, round, section, "U001", "U000", 1, false, null, null, DUE.plus(Duration.ofDays(1)), null, null));
        return this;
    }

    public CaseStory answered(boolean found, String satisfaction) {
        cases.add(new CaseFollowedUp(
                id,
                round,
                section,
                "U001",
                "U000",
                1,
                true,
                found,
                satisfaction,
                DUE.plus(Duration.ofDays(1)),
                null,
                null));
        return this;
    }

    /** Opens the next round; dispatch names the new round in the event. */
    public CaseStory reopened() {
        round++;
        cases.add(new CaseReopened(id, round, section, "U001", "DISSATISFIED", DUE.plus(Duration.ofDays(2))));
        return this;
    }

    public CaseStory struckOff() {
        cases.add(new CaseStruckOff(id, round, section, "U001", DUE.plus(Duration.ofDays(3))));
        return this;
    }

    public CaseStory withdrawn(Instant at) {
        complaints.add(new ComplaintWithdrawn(id, at));
        cases.add(new CaseWithdrawn(id, section, "U001", at));
        return this;
    }

    public CaseStory triaged(String kind, String difficulty) {
        cases.add(new CaseTriaged(
                id, kind, "COUNTY", false, difficulty, "land", "HY-01", null, null, "TRIAGE", 1, ASSIGNED));
        return this;
    }

    /** A second dispatcher judged the difficulty. */
    public CaseStory recoded(String first, String second) {
        cases.add(new CaseRecoded(id, first, second, first.equals(second), ASSIGNED));
        return this;
    }

    /** The section spoke with the complainant too late. */
    public CaseStory contactMissed() {
        cases.add(new CaseLimitMissed(id, round, "FIRST_CONTACT", 1, section, "U001", DUE, DUE));
        return this;
    }

    public CaseStory visitedBy(String unit, boolean found, String satisfaction) {
        cases.add(new CaseFollowedUp(
                id,
                round,
                section,
                "U001",
                unit,
                1,
                true,
                found,
                satisfaction,
                DUE.plus(Duration.ofDays(1)),
                null,
                null));
        return this;
    }

    /** Somebody of a unit asked the complainant once more. */
    public CaseStory reCalledBy(String unit, String satisfaction) {
        boolean found = !satisfaction.equals("DISSATISFIED");
        cases.add(new CaseReCalled(
                id, round, section, "U001", unit, true, found, satisfaction, DUE.plus(Duration.ofDays(4))));
        return this;
    }

    /** The same in vain. */
    public CaseStory reCalledInVain() {
        cases.add(
                new CaseReCalled(id, round, section, "U001", "U007", false, null, null, DUE.plus(Duration.ofDays(4))));
        return this;
    }

    /** Opens the next round so many days after the answer. */
    public CaseStory reopenedAfter(int days) {
        round++;
        cases.add(new CaseReopened(id, round, section, "U001", "ASKED", DUE.plus(Duration.ofDays(days))));
        return this;
    }

    public CaseStory extended(Instant dueAt) {
        cases.add(new CaseExtended(
                id, round, section, "U001", 5, 1, dueAt, LocalDate.parse("2026-03-16"), 1, false, ASSIGNED));
        return this;
    }

    public CaseStory suspended() {
        cases.add(new CaseSuspended(id, round, section, "U001", "WAITING", ASSIGNED));
        return this;
    }

    public CaseStory excluded(String reason, boolean resolutionOnly) {
        cases.add(new ExclusionApproved(
                id, round, section, "U001", reason, resolutionOnly, "U000", DUE.plus(Duration.ofDays(2))));
        return this;
    }

    public CaseStory ruled(boolean buckPassing) {
        cases.add(new JurisdictionRuled(id, round, section, "U001", List.of(), buckPassing, ASSIGNED));
        return this;
    }

    public CaseStory coHandledBy(String code, int number, boolean onTime) {
        coHandlerAdded(code, number);
        cases.add(new CaseCoHandlerReported(id, round, number, code, "U002", "DONE", ASSIGNED, onTime));
        return this;
    }

    /** Asked to help; what came of it is another matter. */
    public CaseStory coHandlerAdded(String code, int number) {
        cases.add(new CaseCoHandlerAdded(
                id, round, number, code, "U002", "leader", ASSIGNED, DUE, LocalDate.parse("2026-03-09"), 5, 1, false));
        return this;
    }

    /** A finding that somebody of a unit confirmed. */
    public CaseStory found(UUID finding, int severity, String rootCause, String finderUnit) {
        cases.add(new ProblemSubstantiated(
                id,
                finding,
                round,
                section,
                "U001",
                List.of("SLOWNESS"),
                severity,
                rootCause,
                finderUnit,
                DUE,
                DUE.plus(Duration.ofDays(3))));
        return this;
    }

    public CaseStory revoked(UUID finding) {
        cases.add(
                new ProblemRevoked(id, finding, section, "U001", 3, "cause", "MISTAKEN", DUE.plus(Duration.ofDays(9))));
        return this;
    }

    public CaseStory commended() {
        cases.add(new CommendationRecorded(
                id,
                UUID.randomUUID(),
                round,
                section,
                "U001",
                "PENNANT",
                LocalDate.parse("2026-03-10"),
                DUE,
                "COMPLAINANT",
                true));
        return this;
    }

    /** All events as the log holds them: what intake said first. */
    public List<Told> told() {
        return Stream.concat(complaints.stream(), cases.stream())
                .map(event -> new Told(UUID.randomUUID(), event))
                .toList();
    }

    /** Something else that dispatch publishes about the case, made from its id. */
    public CaseStory then(Function<UUID, PublishedEvent> event) {
        cases.add(event.apply(id));
        return this;
    }

    /** A life as it may happen, told from a seed. */
    public static CaseStory random(Random random) {
        var story = new CaseStory().assignedTo("S000" + (1 + random.nextInt(3)));
        if (random.nextInt(5) == 0) {
            story.returned().assignedTo("S0009");
        }
        story.accepted();
        for (int round = 0; round < random.nextInt(2); round++) {
            story.resolved("SOLVED", true)
                    .answered(false, "DISSATISFIED")
                    .reopened()
                    .assignedTo("S0002");
        }
        boolean late = random.nextInt(4) == 0;
        if (late) {
            story.missed();
        }
        story.resolved(List.of("SOLVED", "PARTLY", "EXPLAINED").get(random.nextInt(3)), !late)
                .notReached();
        return random.nextBoolean() ? story.answered(true, "SATISFIED").struckOff() : story;
    }

    /** What intake publishes, numbered from 1. */
    public List<Envelope> complaintEvents() {
        return numbered(complaints);
    }

    /** What dispatch publishes, numbered from 1. */
    public List<Envelope> caseEvents() {
        return numbered(cases);
    }

    private static List<Envelope> numbered(List<PublishedEvent> events) {
        var envelopes = new ArrayList<Envelope>();
        for (PublishedEvent event : events) {
            envelopes.add(TestBus.envelope(event, envelopes.size() + 1L, java.util.Map.of()));
        }
        return envelopes;
    }
}
