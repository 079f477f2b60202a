package org.huiyin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.CaseClosureClaimed;
import org.huiyin.bus.event.CaseClosureSentBack;
import org.huiyin.bus.event.CaseContested;
import org.huiyin.bus.event.CaseReferred;
import org.huiyin.bus.event.CaseResumed;
import org.huiyin.bus.event.CaseSuspended;
import org.huiyin.bus.event.SupervisionOrderIssued;
import org.huiyin.bus.event.SupervisionOrderOverdue;
import org.huiyin.notification.service.MailCatcher.Letter;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Everyone who waits, must sign or is asked by supervisors hears of it; of a referral only the complainant does. */
@QuarkusTest
class TellingOfTroubleTest extends ServiceTest {
    private static final Instant TIME = Instant.parse("2026-03-04T02:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2026, 3, 16);

    @Test
    void theComplainantHearsThatTheClockStandsStillAndOfTheNewDay() {
        Complaint complaint = Complaint.in("zh");
        String section = assigned(complaint);

        publish(new CaseSuspended(complaint.id(), 1, section, "U001", "WAITING_FOR_THE_COMPLAINANT", TIME), 2);
        publish(new CaseResumed(complaint.id(), 1, section, "U001", 3, TIME, LATER, 1, false, TIME), 3);
        publish(new CaseSuspended(complaint.id(), 1, section, "U001", "WAITING_FOR_A_COURT", TIME), 4);
        publish(new CaseReferred(complaint.id(), 1, section, "U001", "sealed", TIME), 5);

        told(complaint, 5);
        List<Letter> letters = MailCatcher.to(complaint.mailbox());
        assertThat(letters)
                .extracting(Letter::subject)
                .anyMatch(subject -> subject.contains("需要您补充材料"))
                .anyMatch(subject -> subject.contains("暂停计时"))
                .anyMatch(subject -> subject.contains("已移送有关机关"));
        assertThat(letters)
                .filteredOn(letter -> letter.subject().contains("恢复办理"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains("2026年3月16日"));
        assertThat(audiences(complaint, "REFERRED")).containsExactly("COMPLAINANT");
    }

    @Test
    void theLeaderHearsOfOrdersOfSignaturesAndThatTheCaseIsContested() {
        Complaint complaint = Complaint.in("zh");
        String section = assigned(complaint);
        UUID order = UUID.randomUUID();

        publish(issued(complaint, section, order), 2);
        publish(new SupervisionOrderOverdue(complaint.id(), order, "DB-1", 1, section, "U001", TIME, TIME), 3);
        publish(new CaseClosureClaimed(complaint.id(), 1, section, "U001", "SOLVED", TIME), 4);
        publish(new CaseClosureSentBack(complaint.id(), 1, section, "U001", TIME), 5);
        publish(new CaseContested(complaint.id(), 1, List.of("S9999", section), true, TIME), 6);

        told(complaint, 6);
        assertThat(MailCatcher.to(leaderMailbox(section)))
                .extracting(Letter::subject)
                .anyMatch(subject -> subject.startsWith("督办单："))
                .anyMatch(subject -> subject.startsWith("督办单逾期"))
                .anyMatch(subject -> subject.startsWith("请签批"))
                .anyMatch(subject -> subject.contains("权属有争议"));
        assertThat(MailCatcher.to(sectionMailbox(section)))
                .extracting(Letter::subject)
                .anyMatch(subject -> subject.contains("办结申请被退回"))
                .noneMatch(subject -> subject.startsWith("督办单："));
        assertThat(audiences(complaint, "ORDERED")).containsOnly("LEADER", "HANDLER");
    }

    private String assigned(Complaint complaint) {
        String section = registerSection();
        publish(complaint.filed(false), 1);
        complaint.recordContact(sealer);
        publish(complaint.assigned(section), 1);
        return section;
    }

    private void told(Complaint complaint, int lastOfDispatch) {
        eventually().untilAsserted(() -> assertThat(Rows.number(
                        "select last_seq from stream_position where aggregate_id = ? and topic = 'huiyin.dispatch.cases.v1'",
                        complaint.id()))
                .isEqualTo(lastOfDispatch));
        eventually().untilAsserted(() -> assertThat(pending(complaint.id())).isZero());
    }

    private static List<Object> audiences(Complaint complaint, String stage) {
        return Rows.of("select audience from delivery where complaint_id = ? and stage = ?", complaint.id(), stage)
                .stream()
                .map((Map<String, Object> row) -> row.get("audience"))
                .distinct()
                .toList();
    }

    private static SupervisionOrderIssued issued(Complaint complaint, String section, UUID order) {
        return new SupervisionOrderIssued(
                complaint.id(),
                order,
                "DB-1",
                1,
                section,
                "U001",
                "L-" + section,
                "NO_PROGRESS",
                TIME,
                TIME,
                LATER,
                3,
                1,
                false);
    }
}
