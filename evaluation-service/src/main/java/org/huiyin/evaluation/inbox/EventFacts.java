package org.huiyin.evaluation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.CaseAccepted;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.CaseOpened;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.event.CaseStruckOff;
import org.huiyin.bus.event.CaseTransferred;
import org.huiyin.bus.event.CaseWithdrawn;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.evaluation.facts.CaseFact;
import org.huiyin.evaluation.facts.CaseId;
import org.huiyin.evaluation.facts.CaseMark;
import org.huiyin.evaluation.facts.ComplaintFact;
import org.huiyin.evaluation.facts.ComplaintMark;
import org.huiyin.evaluation.facts.Fact;
import org.huiyin.evaluation.facts.Handling;
import org.huiyin.evaluation.facts.SectionFact;
import org.huiyin.evaluation.facts.SectionMark;

/**
 * What an event says, as facts. A pure function of the event and its sequence: no clock, no configuration, no row is
 * looked at, so reading the same topics again gives the same facts.
 */
@ApplicationScoped
public class EventFacts {

    /** Empty for an event that says nothing about facts. */
    public List<Fact> said(PublishedEvent event, long sequence) {
        if (event instanceof ComplaintFiled filed) {
            return List.of(filed(filed, sequence));
        } else if (event instanceof ComplaintWithdrawn withdrawn) {
            return List.of(ComplaintFact.of(
                    new CaseId(withdrawn.complaintId()), new ComplaintMark.Withdrawn(sequence, withdrawn.at())));
        } else if (event instanceof CaseOpened opened) {
            return List.of(opened(opened, sequence));
        } else if (event instanceof CaseWithdrawn withdrawn) {
            return List.of(CaseFact.of(
                    new CaseId(withdrawn.caseId()),
                    new CaseMark.Withdrawn(sequence, withdrawn.withdrawnAt(), withdrawn.section())));
        }
        return handled(event, sequence);
    }

    private static List<Fact> handled(PublishedEvent event, long sequence) {
        if (event instanceof CaseAssigned e) {
            return List.of(turn(e.caseId(), e.section(), e.round(), assigned(e, sequence)));
        } else if (event instanceof CaseAccepted e) {
            return List.of(
                    turn(e.caseId(), e.section(), e.round(), new SectionMark.Accepted(sequence, e.acceptedAt())));
        } else if (event instanceof CaseReturned e) {
            return List.of(turn(
                    e.caseId(),
                    e.section(),
                    e.round(),
                    new SectionMark.Returned(sequence, e.returnedAt(), e.reason(), e.returns())));
        } else if (event instanceof CaseTransferred e) {
            return transferred(e, sequence);
        } else if (event instanceof CaseResolved e) {
            return List.of(turn(
                    e.caseId(),
                    e.section(),
                    e.round(),
                    new SectionMark.Resolved(sequence, e.resolvedAt(), e.closureCode(), e.onTime())));
        } else if (event instanceof CaseFollowedUp e) {
            return followedUp(e, sequence);
        }
        return ended(event, sequence);
    }

    /** Who had the case is free of it, as after a return that is nobody's doing; the assignment that follows names the successor. */
    private static List<Fact> transferred(CaseTransferred e, long sequence) {
        return e.fromSection().equals(e.section())
                ? List.of()
                : List.of(turn(
                        e.caseId(),
                        e.fromSection(),
                        e.round(),
                        new SectionMark.Returned(sequence, e.transferredAt(), "TRANSFERRED", 0)));
    }

    private static List<Fact> ended(PublishedEvent event, long sequence) {
        if (event instanceof CaseReopened e) {
            return List.of(turn(
                    e.caseId(),
                    e.section(),
                    e.round(),
                    new SectionMark.Reopened(sequence, e.reopenedAt(), e.reason())));
        } else if (event instanceof CaseStruckOff e) {
            return List.of(
                    turn(e.caseId(), e.section(), e.round(), new SectionMark.StruckOff(sequence, e.struckOffAt())));
        } else if (event instanceof CaseDeadlineMissed e) {
            return List.of(turn(e.caseId(), e.section(), e.round(), new SectionMark.Missed(sequence, e.missedAt())));
        }
        return List.of();
    }

    private static Fact filed(ComplaintFiled e, long sequence) {
        return ComplaintFact.of(
                new CaseId(e.complaintId()),
                new ComplaintMark.Filed(
                        sequence,
                        e.filedAt(),
                        e.number(),
                        e.kind(),
                        e.category(),
                        e.territory(),
                        e.channel(),
                        e.source(),
                        e.anonymous(),
                        e.filedBy(),
                        e.complainantKey()));
    }

    private static Fact opened(CaseOpened e, long sequence) {
        return CaseFact.of(
                new CaseId(e.caseId()),
                new CaseMark.Opened(sequence, e.openedAt(), e.routedSection(), e.routeReason(), e.ruleVersion()));
    }

    private static SectionMark assigned(CaseAssigned e, long sequence) {
        return new SectionMark.Assigned(
                sequence,
                e.assignedAt(),
                e.unit(),
                e.leader(),
                e.dueAt(),
                e.limitWorkingDays(),
                e.calendarVersion(),
                e.provisional());
    }

    private static List<Fact> followedUp(CaseFollowedUp e, long sequence) {
        var said = new ArrayList<Fact>();
        said.add(turn(
                e.caseId(),
                e.section(),
                e.round(),
                new SectionMark.Attempted(sequence, e.followedUpAt(), e.attempt())));
        if (e.reached()) {
            said.add(turn(
                    e.caseId(),
                    e.section(),
                    e.round(),
                    new SectionMark.Visited(
                            sequence, e.followedUpAt(), e.followUpUnit(), e.resolved(), e.satisfaction())));
        }
        return said;
    }

    private static Fact turn(UUID caseId, String section, int round, SectionMark mark) {
        return SectionFact.of(new Handling(new CaseId(caseId), section, round), mark);
    }
}
