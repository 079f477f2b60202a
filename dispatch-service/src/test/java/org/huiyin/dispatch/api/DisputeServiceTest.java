package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.CLERK;
import static org.huiyin.dispatch.Desk.COLLEAGUE;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.OTHER_HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.Team.assertRefused;
import static org.huiyin.dispatch.api.Team.require;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.DisputeRespondentNamed;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two parties, one case: they meet, they agree or not, and both are asked afterwards. */
@DispatchTest
class DisputeServiceTest {
    private static final String NAME = "河阳建材有限公司";

    @BeforeEach
    void onAMonday() {
        TestClock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aDisputeIsMediatedAndBothSidesAreAskedBeforeItIsStruckOff() {
        UUID id = dispute();

        require(HANDLER.move(id, "mediation-meetings", meeting(true, true)));
        require(LEADER.move(id, "agreement", agreement(true)));
        require(HANDLER.move(id, "resolution", Desk.resolution("双方已达成协议。")));
        require(SUPERVISOR.move(id, "follow-up", Desk.reached("SATISFIED")));
        Response tooEarly = DISPATCHER.move(id, "strike-off", null);
        require(CLERK.move(id, "respondent-follow-up", satisfied("BASICALLY_SATISFIED")));
        Response struckOff = DISPATCHER.move(id, "strike-off", null);

        assertRefused(tooEarly, 409, "respondent-not-asked");
        assertThat(struckOff.jsonPath().getString("state")).isEqualTo("STRUCK_OFF");
        Supervision.awaitEvents(id, "case.struck-off.v1", 1);
        List<Envelope> told = TestBus.read(Topic.CASES, id);
        assertThat(told)
                .extracting(Envelope::type)
                .endsWith(
                        "dispute.respondent-named.v1",
                        "dispute.meeting-held.v1",
                        "dispute.agreement-recorded.v1",
                        "case.resolved.v1",
                        "case.followed-up.v1",
                        "dispute.respondent-followed-up.v1",
                        "case.struck-off.v1");
        assertThat(told).extracting(Envelope::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(Supervision.history(id))
                .containsSubsequence(
                        "RESPONDENT_NAMED",
                        "MEETING_HELD",
                        "AGREEMENT_RECORDED",
                        "RESOLVED",
                        "FOLLOWED_UP",
                        "RESPONDENT_FOLLOWED_UP",
                        "STRUCK_OFF");
    }

    @Test
    void whoItIsAndWhatWasSaidIsShownWithTheCaseAndSealedEverywhereElse() {
        UUID id = dispute();
        require(HANDLER.move(id, "mediation-meetings", meeting(true, false)));
        require(HANDLER.move(id, "agreement", agreement(false)));

        Response shown = SUPERVISOR.get("/v1/cases/" + id + "/dispute");

        assertThat(shown.jsonPath().getString("parties[0].name")).isEqualTo(NAME);
        assertThat(shown.jsonPath().getString("parties[0].creditCode")).isEqualTo("91350211M000100Y46");
        assertThat(shown.jsonPath().getString("parties[0].contact")).isEqualTo("法务部 0595-12345678");
        assertThat(shown.jsonPath().getString("meetings[0].minutes")).isEqualTo("双方核对了送货单。");
        assertThat(shown.jsonPath().getBoolean("meetings[0].respondentAttended"))
                .isFalse();
        assertThat(shown.jsonPath().getString("agreements[0].terms")).isEqualTo("分两期付清货款。");
        assertThat(OTHER_HANDLER.get("/v1/cases/" + id + "/dispute").statusCode())
                .isEqualTo(404);
        String stored = Rows.of(
                        """
                        select p::text || m::text || a::text as words from dispute_party p, dispute_meeting m, dispute_agreement a
                        where p.case_id = ? and m.case_id = p.case_id and a.case_id = p.case_id""",
                        id)
                .toString();
        Supervision.awaitEvents(id, "dispute.agreement-recorded.v1", 1);
        for (String where : List.of(stored, TestBus.read(Topic.CASES, id).toString())) {
            assertThat(where).doesNotContain(NAME, "91350211M000100Y46", "法务部", "送货单", "货款");
        }
        DisputeRespondentNamed named = (DisputeRespondentNamed) EventJson.read(
                EventType.DISPUTE_RESPONDENT_NAMED,
                Supervision.events(id, "dispute.respondent-named.v1").get(0).body());
        assertThat(shown.jsonPath().getString("parties[0].partyId"))
                .isEqualTo(named.partyId().toString());
    }

    @Test
    void aDisputeIsSolvedByAnAgreementOfThisRoundAndNothingElse() {
        UUID id = dispute();
        Response unmet = HANDLER.move(id, "agreement", agreement(false));
        require(HANDLER.move(id, "mediation-meetings", meeting(true, false)));
        Response alone = HANDLER.move(id, "agreement", agreement(true));
        require(HANDLER.move(id, "agreement", agreement(false)));
        Response failed = HANDLER.move(id, "resolution", Desk.resolution("已解决。"));
        require(HANDLER.move(id, "mediation-meetings", meeting(true, true)));
        require(HANDLER.move(id, "agreement", agreement(true)));
        require(HANDLER.move(id, "resolution", Desk.resolution("已解决。")));
        require(SUPERVISOR.move(id, "follow-up", Desk.dissatisfied("NOT_SOLVED")));
        require(HANDLER.move(id, "acceptance", null));

        Response formerAgreement = HANDLER.move(id, "resolution", Desk.resolution("已解决。"));
        Response formerMeeting = LEADER.move(id, "agreement", agreement(true));

        assertRefused(unmet, 409, "agreement-without-a-meeting");
        assertRefused(alone, 409, "agreement-without-a-meeting");
        assertRefused(failed, 409, "solved-without-an-agreement");
        assertRefused(formerAgreement, 409, "solved-without-an-agreement");
        assertRefused(formerMeeting, 409, "agreement-without-a-meeting");
        require(HANDLER.move(id, "resolution", Map.of("closureCode", "PARTLY", "reply", "调解未成，建议诉讼。")));
    }

    @Test
    void withAnotherRespondentTheMediationBeginsAnew() {
        UUID id = dispute();
        require(HANDLER.move(id, "mediation-meetings", meeting(true, true)));
        require(HANDLER.move(id, "agreement", agreement(true)));
        require(DISPATCHER.move(id, "respondent", Map.of("name", "河阳水泥有限公司")));

        Response withTheOther = HANDLER.move(id, "resolution", Desk.resolution("已解决。"));

        assertRefused(withTheOther, 409, "solved-without-an-agreement");
        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/dispute").jsonPath().getList("parties.number"))
                .containsExactly(1, 2);
    }

    @Test
    void theRespondentIsAskedFromOutsideAndInVainOnDifferentDaysAndHours() {
        UUID id = dispute();
        require(HANDLER.move(id, "resolution", Map.of("closureCode", "PARTLY", "reply", "调解未成。")));
        require(SUPERVISOR.move(id, "follow-up", Desk.reached("SATISFIED")));

        assertRefused(
                COLLEAGUE.move(id, "respondent-follow-up", satisfied("SATISFIED")),
                403,
                "follow-up-by-the-handling-unit");
        require(SUPERVISOR.move(id, "respondent-follow-up", Map.of("reached", false)));
        assertRefused(
                SUPERVISOR.move(id, "respondent-follow-up", Map.of("reached", false)),
                409,
                "follow-up-on-the-same-day");
        TestClock.moveTo(Instant.parse("2026-03-03T02:30:00Z"));
        assertRefused(
                SUPERVISOR.move(id, "respondent-follow-up", Map.of("reached", false)),
                409,
                "follow-up-at-the-same-hour");
        TestClock.moveTo(Instant.parse("2026-03-03T06:30:00Z"));
        require(SUPERVISOR.move(id, "respondent-follow-up", Map.of("reached", false)));
        assertRefused(DISPATCHER.move(id, "strike-off", null), 409, "respondent-not-asked");
        TestClock.moveTo(Instant.parse("2026-03-04T07:30:00Z"));
        require(SUPERVISOR.move(id, "respondent-follow-up", Map.of("reached", false)));
        require(DISPATCHER.move(id, "strike-off", null));
    }

    @Test
    void whoeverHasAnsweredIsNotAskedAgainAndADissatisfiedRespondentReopensNothing() {
        UUID id = dispute();
        require(HANDLER.move(id, "resolution", Map.of("closureCode", "PARTLY", "reply", "调解未成。")));

        Response heard = CLERK.move(id, "respondent-follow-up", satisfied("DISSATISFIED"));

        assertThat(heard.jsonPath().getString("state")).isEqualTo("RESOLVED");
        assertRefused(CLERK.move(id, "respondent-follow-up", satisfied("SATISFIED")), 409, "respondent-asked-already");
    }

    @Test
    void valuesThatCannotBeTrueAreRefused() {
        UUID id = dispute();

        assertRefused(
                HANDLER.move(id, "respondent", Map.of("name", NAME, "creditCode", "91350211M000100Y47")),
                422,
                "invalid-credit-code");
        assertRefused(HANDLER.move(id, "mediation-meetings", meetingOn("2026-03-03")), 422, "meeting-day");
        assertRefused(HANDLER.move(id, "mediation-meetings", meetingOn("2026-03-01")), 422, "meeting-day");
        require(HANDLER.move(id, "mediation-meetings", meeting(true, true)));
        assertRefused(HANDLER.move(id, "agreement", agreementOn("2026-03-01")), 422, "agreement-day");
        assertRefused(HANDLER.move(id, "agreement", agreementOn("2026-03-03")), 422, "agreement-day");
        assertThat(SUPERVISOR
                        .move(id, "respondent-follow-up", Map.of("reached", false, "satisfaction", "SATISFIED"))
                        .statusCode())
                .isIn(400, 422);
    }

    @Test
    void withoutARespondentThereIsNothingToMediate() {
        UUID id = Desk.acceptedCase();
        UUID waiting = Desk.caseFor("government-service", "HY");

        assertRefused(HANDLER.move(id, "mediation-meetings", meeting(true, true)), 409, "no-respondent");
        assertRefused(HANDLER.move(id, "agreement", agreement(true)), 409, "no-respondent");
        assertRefused(SUPERVISOR.move(id, "respondent-follow-up", satisfied("SATISFIED")), 409, "wrong-state");
        assertRefused(DISPATCHER.move(waiting, "respondent", Map.of("name", NAME)), 409, "wrong-state");
        assertRefused(OTHER_HANDLER.move(id, "respondent", Map.of("name", NAME), "\"v3\""), 404, "not-found");
        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/dispute").jsonPath().getList("parties"))
                .isEmpty();
        require(HANDLER.move(id, "resolution", Desk.resolution("已解决。")));
    }

    @Test
    void aReferredDisputeIsNobodysBusiness() {
        UUID id = dispute();
        require(SUPERVISOR.move(
                id,
                "referral",
                Map.of(
                        "body", "DISCIPLINE_INSPECTION",
                        "reason", "SUSPECTED_BREACH_OF_DISCIPLINE",
                        "grounds", "反映经办人员索要好处。",
                        "named", List.of("issuer|inspector"))));

        assertThat(SUPERVISOR.get("/v1/cases/" + id + "/dispute").statusCode()).isEqualTo(404);
        assertRefused(HANDLER.move(id, "mediation-meetings", meeting(true, true), "\"v5\""), 404, "not-found");
        assertRefused(DISPATCHER.move(id, "respondent", Map.of("name", NAME), "\"v5\""), 404, "not-found");
    }

    /** Sabotage: the case has forgotten its dispute, and is closed without an agreement. */
    @Test
    void aCaseThatForgotItsDisputeWouldBeSeen() {
        UUID id = dispute();
        assertRefused(HANDLER.move(id, "resolution", Desk.resolution("已解决。")), 409, "solved-without-an-agreement");

        Rows.update("update dispatch_case set respondent = null where id = '" + id + "'");

        require(HANDLER.move(id, "resolution", Desk.resolution("已解决。")));
    }

    /** An accepted case whose other side is known. */
    private static UUID dispute() {
        UUID id = Desk.acceptedCase();
        require(HANDLER.move(
                id,
                "respondent",
                Map.of("name", NAME, "creditCode", "91350211M000100Y46", "contact", "法务部 0595-12345678")));
        return id;
    }

    private static Map<String, Object> meeting(boolean complainant, boolean respondent) {
        return Map.of(
                "heldOn",
                "2026-03-02",
                "complainantAttended",
                complainant,
                "respondentAttended",
                respondent,
                "minutes",
                "双方核对了送货单。");
    }

    private static Map<String, Object> meetingOn(String day) {
        return Map.of("heldOn", day, "complainantAttended", true, "respondentAttended", true, "minutes", "见记录。");
    }

    private static Map<String, Object> agreement(boolean reached) {
        return Map.of("reached", reached, "agreedOn", "2026-03-02", "terms", "分两期付清货款。");
    }

    private static Map<String, Object> agreementOn(String day) {
        return Map.of("reached", true, "agreedOn", day, "terms", "分两期付清货款。");
    }

    private static Map<String, Object> satisfied(String satisfaction) {
        return Map.of("reached", true, "satisfaction", satisfaction);
    }
}
