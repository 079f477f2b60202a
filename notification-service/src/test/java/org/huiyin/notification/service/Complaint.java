package org.huiyin.notification.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.bus.event.CaseAccepted;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseCoHandlerAdded;
import org.huiyin.bus.event.CaseCoHandlerReported;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.event.CaseOpened;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.CaseStruckOff;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.ContactRecorded;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.TestBus;

/** One complaint as the other services tell of it. */
record Complaint(UUID id, String number, String language) {

    private static final Instant TIME = Instant.now();

    static Complaint in(String language) {
        UUID id = UUID.randomUUID();
        return new Complaint(id, "HY2026-" + id.toString().substring(0, 8), language);
    }

    String mailbox() {
        return id + "@citizen.example";
    }

    ComplaintFiled filed(boolean anonymous) {
        return filed(anonymous, "self");
    }

    ComplaintFiled filed(boolean anonymous, String source) {
        return new ComplaintFiled(
                id,
                number,
                "DEMAND",
                "funding",
                "HY-01",
                "WEB",
                source,
                language,
                anonymous,
                "SELF",
                "pseudonym",
                TIME);
    }

    void recordContact(BusSealer sealer) {
        recordContact(sealer, "{\"name\":\"张三丰\",\"email\":\"" + mailbox() + "\",\"phone\":\"13800001234\"}");
    }

    void recordContact(BusSealer sealer, String contact) {
        TestBus.publish(new ContactRecorded(id, language, sealer.seal("contacts", id, contact.getBytes(UTF_8))), 1);
    }

    CaseOpened opened(String section) {
        return new CaseOpened(
                id, number, "DEMAND", "funding", "HY-01", TIME, section, "U001", "CATEGORY_AND_TERRITORY", 1);
    }

    CaseAssigned assigned(String section) {
        return new CaseAssigned(
                id, 1, section, "U001", "L-" + section, TIME, TIME, LocalDate.of(2026, 3, 9), 5, 1, false);
    }

    CaseCoHandlerAdded helpAsked(String section) {
        return new CaseCoHandlerAdded(
                id, 1, 1, section, "U001", "L-" + section, TIME, TIME, LocalDate.of(2026, 3, 6), 3, 1, false);
    }

    CaseCoHandlerReported helpReported(String section) {
        return new CaseCoHandlerReported(id, 1, 1, section, "U001", "DONE", TIME, true);
    }

    CaseAccepted accepted(String section) {
        return new CaseAccepted(id, 1, section, "U001", TIME);
    }

    CaseMerged merged(String section) {
        return new CaseMerged(id, 1, section, "U001", UUID.randomUUID(), TIME, LocalDate.of(2026, 3, 9), TIME);
    }

    CaseResolved resolved(String section, String sealedReply) {
        return new CaseResolved(id, 1, section, "U001", "SOLVED", TIME, true, sealedReply, null, null, null);
    }

    CaseFollowedUp followedUp(String section, boolean reached) {
        return new CaseFollowedUp(
                id,
                1,
                section,
                "U001",
                "U000",
                1,
                reached,
                reached ? true : null,
                reached ? "SATISFIED" : null,
                TIME,
                null,
                null);
    }

    CaseReopened reopened(String section) {
        return new CaseReopened(id, 2, section, "U001", "DISSATISFIED", TIME);
    }

    CaseStruckOff struckOff(String section) {
        return new CaseStruckOff(id, 2, section, "U001", TIME);
    }
}
