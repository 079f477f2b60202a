package org.huiyin.bus.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every type of event that Huiyin publishes: its name with major version, its topic, its record. */
public enum EventType {
    COMPLAINT_FILED("complaint.filed.v1", Topic.COMPLAINTS, ComplaintFiled.class),
    COMPLAINT_SUPPLEMENTED("complaint.supplemented.v1", Topic.COMPLAINTS, ComplaintSupplemented.class),
    COMPLAINT_ATTACHMENT_ADDED("complaint.attachment-added.v1", Topic.COMPLAINTS, ComplaintAttachmentAdded.class),
    COMPLAINT_ANSWERED("complaint.answered.v1", Topic.COMPLAINTS, ComplaintAnswered.class),
    COMPLAINT_REOPENING_ASKED("complaint.reopening-asked.v1", Topic.COMPLAINTS, ComplaintReopeningAsked.class),
    COMPLAINT_QUESTION_ASKED("complaint.question-asked.v1", Topic.COMPLAINTS, ComplaintQuestionAsked.class),
    COMPLAINT_IDENTITY_OPENED("complaint.identity-opened.v1", Topic.COMPLAINTS, ComplaintIdentityOpened.class),
    COMPLAINT_ERASED("complaint.erased.v1", Topic.COMPLAINTS, ComplaintErased.class),
    COMPLAINT_WITHDRAWN("complaint.withdrawn.v1", Topic.COMPLAINTS, ComplaintWithdrawn.class),
    ENTERPRISE_REGISTERED("enterprise.registered.v1", Topic.ENTERPRISES, EnterpriseRegistered.class),
    CONTACT_RECORDED("contact.recorded.v1", Topic.CONTACTS, ContactRecorded.class),
    CONTACT_ERASED("contact.erased.v1", Topic.CONTACTS, ContactErased.class),
    CASE_OPENED("case.opened.v1", Topic.CASES, CaseOpened.class),
    CASE_TRIAGED("case.triaged.v1", Topic.CASES, CaseTriaged.class),
    CASE_RECODED("case.recoded.v1", Topic.CASES, CaseRecoded.class),
    CASE_ASSIGNED("case.assigned.v1", Topic.CASES, CaseAssigned.class),
    CASE_ACCEPTED("case.accepted.v1", Topic.CASES, CaseAccepted.class),
    CASE_CLOSURE_CLAIMED("case.closure-claimed.v1", Topic.CASES, CaseClosureClaimed.class),
    CASE_CLOSURE_SENT_BACK("case.closure-sent-back.v1", Topic.CASES, CaseClosureSentBack.class),
    CASE_RETURNED("case.returned.v1", Topic.CASES, CaseReturned.class),
    CASE_RESOLVED("case.resolved.v1", Topic.CASES, CaseResolved.class),
    CASE_FOLLOWED_UP("case.followed-up.v1", Topic.CASES, CaseFollowedUp.class),
    CASE_RE_CALLED("case.re-called.v1", Topic.CASES, CaseReCalled.class),
    CASE_REOPENED("case.reopened.v1", Topic.CASES, CaseReopened.class),
    CASE_STRUCK_OFF("case.struck-off.v1", Topic.CASES, CaseStruckOff.class),
    CASE_WITHDRAWN("case.withdrawn.v1", Topic.CASES, CaseWithdrawn.class),
    CASE_DEADLINE_MISSED("case.deadline-missed.v1", Topic.CASES, CaseDeadlineMissed.class),
    CASE_URGED("case.urged.v1", Topic.CASES, CaseUrged.class),
    CASE_DEADLINE_RECOMPUTED("case.deadline-recomputed.v1", Topic.CASES, CaseDeadlineRecomputed.class),
    CASE_CONTACTED("case.contacted.v1", Topic.CASES, CaseContacted.class),
    CASE_LIMIT_MISSED("case.limit-missed.v1", Topic.CASES, CaseLimitMissed.class),
    CASE_CONTESTED("case.contested.v1", Topic.CASES, CaseContested.class),
    JURISDICTION_RULED("jurisdiction.ruled.v1", Topic.CASES, JurisdictionRuled.class),
    CASE_EXTENSION_ASKED("case.extension-asked.v1", Topic.CASES, CaseExtensionAsked.class),
    CASE_EXTENDED("case.extended.v1", Topic.CASES, CaseExtended.class),
    CASE_EXTENSION_REFUSED("case.extension-refused.v1", Topic.CASES, CaseExtensionRefused.class),
    CASE_SUSPENDED("case.suspended.v1", Topic.CASES, CaseSuspended.class),
    CASE_RESUMED("case.resumed.v1", Topic.CASES, CaseResumed.class),
    PROBLEM_SUBSTANTIATED("problem.substantiated.v1", Topic.CASES, ProblemSubstantiated.class),
    PROBLEM_REVOKED("problem.revoked.v1", Topic.CASES, ProblemRevoked.class),
    SUPERVISION_ORDER_ISSUED("supervision-order.issued.v1", Topic.CASES, SupervisionOrderIssued.class),
    SUPERVISION_ORDER_ANSWERED("supervision-order.answered.v1", Topic.CASES, SupervisionOrderAnswered.class),
    SUPERVISION_ORDER_OVERDUE("supervision-order.overdue.v1", Topic.CASES, SupervisionOrderOverdue.class),
    SUPERVISION_ORDER_CLOSED("supervision-order.closed.v1", Topic.CASES, SupervisionOrderClosed.class),
    BULLETIN_ISSUED("bulletin.issued.v1", Topic.ORGANISATIONS, BulletinIssued.class),
    COMMENDATION_RECORDED("commendation.recorded.v1", Topic.CASES, CommendationRecorded.class),
    EXCLUSION_APPROVED("exclusion.approved.v1", Topic.CASES, ExclusionApproved.class),
    CASE_REFERRED("case.referred.v1", Topic.CASES, CaseReferred.class),
    CASE_MERGED("case.merged.v1", Topic.CASES, CaseMerged.class),
    CASE_UNMERGED("case.unmerged.v1", Topic.CASES, CaseUnmerged.class),
    COMMON_PROBLEM_OPENED("common-problem.opened.v1", Topic.ORGANISATIONS, CommonProblemOpened.class),
    COMMON_PROBLEM_REPORTED("common-problem.reported.v1", Topic.ORGANISATIONS, CommonProblemReported.class),
    COMMON_PROBLEM_REPLIED("common-problem.replied.v1", Topic.ORGANISATIONS, CommonProblemReplied.class),
    COMMON_PROBLEM_CONCLUDED("common-problem.concluded.v1", Topic.ORGANISATIONS, CommonProblemConcluded.class),
    CASE_CO_HANDLER_ADDED("case.co-handler-added.v1", Topic.CASES, CaseCoHandlerAdded.class),
    CASE_CO_HANDLER_ACCEPTED("case.co-handler-accepted.v1", Topic.CASES, CaseCoHandlerAccepted.class),
    CASE_CO_HANDLER_REPORTED("case.co-handler-reported.v1", Topic.CASES, CaseCoHandlerReported.class),
    CASE_CO_HANDLER_ANSWERED_FOR("case.co-handler-answered-for.v1", Topic.CASES, CaseCoHandlerAnsweredFor.class),
    CASE_CO_HANDLER_RELEASED("case.co-handler-released.v1", Topic.CASES, CaseCoHandlerReleased.class),
    CASE_PLAN_SET("case.plan-set.v1", Topic.CASES, CasePlanSet.class),
    CASE_PLAN_STEP_DONE("case.plan-step-done.v1", Topic.CASES, CasePlanStepDone.class),
    DISPUTE_RESPONDENT_NAMED("dispute.respondent-named.v1", Topic.CASES, DisputeRespondentNamed.class),
    DISPUTE_MEETING_HELD("dispute.meeting-held.v1", Topic.CASES, DisputeMeetingHeld.class),
    DISPUTE_AGREEMENT_RECORDED("dispute.agreement-recorded.v1", Topic.CASES, DisputeAgreementRecorded.class),
    DISPUTE_RESPONDENT_FOLLOWED_UP("dispute.respondent-followed-up.v1", Topic.CASES, DisputeRespondentFollowedUp.class),
    SECTION_REORGANISED("section.reorganised.v1", Topic.ORGANISATIONS, SectionReorganised.class),
    CASE_TRANSFERRED("case.transferred.v1", Topic.CASES, CaseTransferred.class),
    SECTION_REGISTERED("section.registered.v1", Topic.ORGANISATIONS, SectionRegistered.class),
    CYCLE_OPENED("cycle.opened.v1", Topic.CYCLES, CycleOpened.class),
    CYCLE_RULES_FROZEN("cycle.rules-frozen.v1", Topic.CYCLES, CycleRulesFrozen.class),
    CYCLE_DATA_CLOSED("cycle.data-closed.v1", Topic.CYCLES, CycleDataClosed.class),
    CYCLE_COMPUTED("cycle.computed.v1", Topic.CYCLES, CycleComputed.class),
    CYCLE_NOTICED("cycle.noticed.v1", Topic.CYCLES, CycleNoticed.class),
    CYCLE_APPEAL_DECIDED("cycle.appeal-decided.v1", Topic.CYCLES, CycleAppealDecided.class),
    CYCLE_RECOMPUTED("cycle.recomputed.v1", Topic.CYCLES, CycleRecomputed.class),
    CYCLE_PUBLISHED("cycle.published.v1", Topic.CYCLES, CyclePublished.class),
    CYCLE_ANNULLED("cycle.annulled.v1", Topic.CYCLES, CycleAnnulled.class),
    CYCLE_ARCHIVED("cycle.archived.v1", Topic.CYCLES, CycleArchived.class),
    CARD_PROPOSED("card.proposed.v1", Topic.CARDS, CardProposed.class),
    CARD_ANSWERED("card.answered.v1", Topic.CARDS, CardAnswered.class),
    CARD_CONFIRMED("card.confirmed.v1", Topic.CARDS, CardConfirmed.class),
    CARD_WITHDRAWN("card.withdrawn.v1", Topic.CARDS, CardWithdrawn.class),
    CARD_APPEALED("card.appealed.v1", Topic.CARDS, CardAppealed.class),
    CARD_UPHELD("card.upheld.v1", Topic.CARDS, CardUpheld.class),
    CARD_REVOKED("card.revoked.v1", Topic.CARDS, CardRevoked.class),
    CARD_EXPIRED("card.expired.v1", Topic.CARDS, CardExpired.class),
    CARD_WARNED("card.warned.v1", Topic.CARDS, CardWarned.class),
    DELIVERY_COMPLETED("delivery.completed.v1", Topic.DELIVERIES, DeliveryCompleted.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    private final String wireName;
    private final Topic topic;
    private final Class<? extends PublishedEvent> payload;

    EventType(String wireName, Topic topic, Class<? extends PublishedEvent> payload) {
        this.wireName = wireName;
        this.topic = topic;
        this.payload = payload;
    }

    /** Looks a type up by the name on the wire; empty for a type that this build does not know. */
    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /** True if another major version of the named type is known: such an event must wait, not be stepped over. */
    public static boolean knowsOtherMajorOf(String wireName) {
        String stem = stem(wireName);
        return BY_NAME.keySet().stream().anyMatch(known -> stem(known).equals(stem) && !known.equals(wireName));
    }

    private static String stem(String wireName) {
        int version = wireName.lastIndexOf(".v");
        return version < 0 ? wireName : wireName.substring(0, version);
    }

    /** Whether it says nothing but that its subject is gone: on the wire it has no value, and compaction forgets the rest. */
    public boolean isTombstone() {
        return this == CONTACT_ERASED;
    }

    public String wireName() {
        return wireName;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends PublishedEvent> payload() {
        return payload;
    }
}
