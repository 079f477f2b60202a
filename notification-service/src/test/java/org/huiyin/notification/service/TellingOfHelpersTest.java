package org.huiyin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.EnterpriseRegistered;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

/** Whoever helps an enterprise is told of its demands, whatever is heard of first. */
@QuarkusTest
class TellingOfHelpersTest extends ServiceTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

    private final UUID enterprise = UUID.randomUUID();
    private final String key = "pseudonym-" + enterprise;

    @Test
    void theHelperHearsThatThereIsADemandAndHowItEnded() {
        Complaint complaint = Complaint.in("zh");
        String section = registerSection();
        TestBus.publish(registered(1, helper("H1", "ASSISTANT"), helper("H1", "CHAIN_LEADER")), 1);
        publish(filed(complaint, "DEMAND", false), 1);
        publish(complaint.opened(section), 1);
        publish(resolved(complaint, section), 2);

        eventually().untilAsserted(() -> assertThat(MailCatcher.to(mailbox("H1")))
                .extracting(MailCatcher.Letter::subject)
                .containsExactlyInAnyOrder(
                        "您帮办的企业有新诉求 " + complaint.number(), "您帮办的企业的诉求 " + complaint.number() + " 已答复：已解决"));
        assertThat(MailCatcher.to(mailbox("H1")))
                .noneMatch(letter ->
                        letter.body().contains("已解决，谢谢") || letter.body().contains(key));
    }

    /** Sabotage of the order: the register is heard of after everything else, and then a second time. */
    @Test
    void aHelperWhoIsKnownLateIsToldAllTheSameAndOnce() {
        Complaint complaint = Complaint.in("zh");
        String section = registerSection();
        publish(filed(complaint, "DEMAND", false), 1);
        publish(complaint.opened(section), 1);
        publish(resolved(complaint, section), 2);
        eventually()
                .until(() -> deliveries(complaint.id()).stream()
                                .filter(row -> row.get("audience").equals("COMPLAINANT"))
                                .count()
                        == 2);
        assertThat(told(complaint)).isEmpty();

        TestBus.publish(registered(1, helper("H2", "ASSISTANT")), 1);
        eventually().until(() -> told(complaint).size() == 2);
        TestBus.publish(
                registered(
                        2,
                        helper("H2", "ASSISTANT"),
                        helper("H3", "ASSISTANT", Instant.now().plusSeconds(60))),
                2);

        eventually().untilAsserted(() -> assertThat(
                        Rows.number("select count(*) from enterprise_helper where enterprise_key = ?", key))
                .isEqualTo(2));
        eventually().until(() -> MailCatcher.to(mailbox("H2")).size() == 2);
        assertThat(told(complaint))
                .containsExactlyInAnyOrder("FILED helper:H2" + enterprise, "RESOLVED helper:H2" + enterprise);
    }

    @Test
    void anonymousComplaintsCluesAndOtherPeriodsAreNotForHelpers() {
        TestBus.publish(
                registered(
                        1,
                        helper("H4", "ASSISTANT"),
                        new EnterpriseRegistered.Helper(
                                "H5" + enterprise,
                                "CHAIN_LEADER",
                                mailbox("H5"),
                                FIRST,
                                FIRST.plusDays(9),
                                AT.minusSeconds(9))),
                1);
        List<Complaint> silent = new ArrayList<>();
        for (var hidden : List.of(filed(noted(silent), "DEMAND", true), filed(noted(silent), "CLUE", false))) {
            publish(hidden, 1);
        }
        Complaint open = Complaint.in("zh");
        publish(filed(open, "HELP", false), 1);

        eventually().until(() -> told(open).size() == 1);
        eventually().until(() -> silent.stream()
                .allMatch(each -> !deliveries(each.id()).isEmpty()));

        assertThat(told(open)).containsExactly("FILED helper:H4" + enterprise);
        assertThat(silent).allSatisfy(each -> assertThat(told(each)).isEmpty());
    }

    /** Sabotage: a letter to a helper is taken away; whoever asks who was not told has to see it. */
    @Test
    void aHelperWhoWasNotToldIsMissed() {
        Complaint complaint = Complaint.in("zh");
        TestBus.publish(registered(1, helper("H6", "ASSISTANT")), 1);
        publish(filed(complaint, "DEMAND", false), 1);
        eventually().until(() -> MailCatcher.to(mailbox("H6")).size() == 1);
        assertThat(EchoTest.violationsOf(complaint)).isEmpty();

        Rows.update("delete from delivery where complaint_id = ? and audience = 'HELPER'", complaint.id());

        assertThat(EchoTest.violationsOf(complaint))
                .anySatisfy(missed ->
                        assertThat(missed).containsEntry("audience", "HELPER").containsEntry("violation", "UNTOLD"));
    }

    private static Complaint noted(List<Complaint> all) {
        Complaint complaint = Complaint.in("zh");
        all.add(complaint);
        return complaint;
    }

    private EnterpriseRegistered registered(int day, EnterpriseRegistered.Helper... helpers) {
        return new EnterpriseRegistered(
                enterprise, key, true, "HY-01", "machinery", List.of(helpers), AT.plus(Duration.ofDays(day)));
    }

    private EnterpriseRegistered.Helper helper(String code, String role) {
        return helper(code, role, AT.minusSeconds(9));
    }

    private EnterpriseRegistered.Helper helper(String code, String role, Instant assignedAt) {
        return new EnterpriseRegistered.Helper(code + enterprise, role, mailbox(code), FIRST, null, assignedAt);
    }

    private String mailbox(String code) {
        return code.toLowerCase(java.util.Locale.ROOT) + "." + enterprise + "@cadres.example";
    }

    private ComplaintFiled filed(Complaint complaint, String kind, boolean anonymous) {
        return new ComplaintFiled(
                complaint.id(),
                complaint.number(),
                kind,
                "funding",
                "HY-01",
                "WEB",
                "self",
                "zh",
                anonymous,
                "SELF",
                "pseudonym",
                Instant.now(),
                key,
                null);
    }

    private CaseResolved resolved(Complaint complaint, String section) {
        return complaint.resolved(section, sealedReply(complaint.id(), "已解决，谢谢。"));
    }

    private static List<String> told(Complaint complaint) {
        return Rows.of(
                        "select stage || ' ' || recipient as line from delivery where complaint_id = ? and audience = 'HELPER'",
                        complaint.id())
                .stream()
                .map(row -> (String) row.get("line"))
                .toList();
    }
}
