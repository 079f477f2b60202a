package org.huiyin.intake.service;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.CaseAccepted;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.event.CaseExtended;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.event.CaseOpened;
import org.huiyin.bus.event.CaseReferred;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.CaseResumed;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.event.CaseStruckOff;
import org.huiyin.bus.event.CaseSuspended;
import org.huiyin.bus.event.CaseUnmerged;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;

/** Dispatch's side of a complaint: tells the bus what happens to its case, in order. */
final class Case {
    static final Instant AT = Instant.parse("2026-03-03T02:00:00Z");

    private final Filed filed;
    private long sequence;

    Case(Filed filed) {
        this.filed = filed;
    }

    Case opened() {
        return tell(new CaseOpened(
                filed.id(), filed.number(), "COMPLAINT", "tax", "HY-01", AT, "S0001", "U001", "category", 1));
    }

    Case assigned(String section) {
        var due = LocalDate.parse("2026-03-10");
        return tell(new CaseAssigned(
                filed.id(), 1, section, "U001", "leader", AT, AT.plus(Duration.ofDays(7)), due, 5, 1, false));
    }

    Case accepted(String section) {
        return tell(new CaseAccepted(filed.id(), 1, section, "U001", AT));
    }

    Case returned(String section) {
        return tell(new CaseReturned(filed.id(), 1, section, "U001", "NOT_OURS", AT, 1));
    }

    Case late(String section) {
        return tell(new CaseDeadlineMissed(filed.id(), 1, section, "U001", AT, AT));
    }

    Case extended(LocalDate until) {
        return tell(new CaseExtended(filed.id(), 1, "S0001", "U001", 3, 1, AT, until, 1, false, AT));
    }

    Case suspended() {
        return tell(new CaseSuspended(filed.id(), 1, "S0001", "U001", "WAITING_FOR_A_COURT", AT));
    }

    Case resumed(LocalDate until) {
        return tell(new CaseResumed(filed.id(), 1, "S0001", "U001", 2, AT, until, 1, false, AT));
    }

    Case resolved(BusSealer sealer, String reply) {
        String sealed = sealer.seal("replies", filed.id(), reply.getBytes(StandardCharsets.UTF_8));
        return tell(new CaseResolved(filed.id(), 1, "S0001", "U001", "SOLVED", AT, true, sealed, null, null, null));
    }

    Case referred(BusSealer sealer, String named) {
        byte[] subjects = ("[\"" + named + "\"]").getBytes(StandardCharsets.UTF_8);
        return tell(
                new CaseReferred(filed.id(), 1, "S0001", "U001", sealer.seal("referrals", filed.id(), subjects), AT));
    }

    Case merged(String section, LocalDate due) {
        return tell(new CaseMerged(filed.id(), 1, section, "U002", UUID.randomUUID(), AT, due, AT));
    }

    Case unmerged(String section) {
        return tell(new CaseUnmerged(filed.id(), 2, section, "U002", UUID.randomUUID(), AT));
    }

    Case struckOff() {
        return struckOff(AT);
    }

    Case struckOff(Instant at) {
        return tell(new CaseStruckOff(filed.id(), 1, "S0001", "U001", at));
    }

    Case resolved(BusSealer sealer, int round, Instant at) {
        String sealed = sealer.seal("replies", filed.id(), "已办结。".getBytes(StandardCharsets.UTF_8));
        return tell(new CaseResolved(filed.id(), round, "S0001", "U001", "SOLVED", at, true, sealed, null, null, null));
    }

    Case followedUp(boolean reached) {
        return tell(new CaseFollowedUp(
                filed.id(),
                1,
                "S0001",
                "U001",
                "U000",
                1,
                reached,
                reached ? true : null,
                reached ? "SATISFIED" : null,
                AT,
                null,
                null));
    }

    Case reopened(int round) {
        return tell(new CaseReopened(filed.id(), round, "S0001", "U001", "DISSATISFIED", AT));
    }

    private Case tell(PublishedEvent event) {
        sequence += 1;
        TestBus.publish(event, sequence, Map.of("intake", 1L));
        return this;
    }

    /** Returns when intake has heard everything. */
    void heard() {
        UUID id = filed.id();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Rows.number("select coalesce(max(changes), 0) from progress where complaint_id = ?", id)
                        == sequence);
    }
}
