package org.huiyin.dispatch.teaming;

import java.util.UUID;
import org.huiyin.bus.event.CaseCoHandlerAccepted;
import org.huiyin.bus.event.CaseCoHandlerAdded;
import org.huiyin.bus.event.CaseCoHandlerAnsweredFor;
import org.huiyin.bus.event.CaseCoHandlerReleased;
import org.huiyin.bus.event.CaseCoHandlerReported;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.teamwork.Added;
import org.huiyin.dispatch.teamwork.AnsweredFor;
import org.huiyin.dispatch.teamwork.Released;
import org.huiyin.dispatch.teamwork.Reported;
import org.huiyin.dispatch.teamwork.Share;
import org.huiyin.dispatch.teamwork.Taken;
import org.huiyin.service.calendar.Deadline;

/** What is told of co-handlers: codes and times, never what was asked or reported. */
final class ShareEvents {
    private ShareEvents() {}

    static CaseCoHandlerAdded added(UUID caseId, Added added) {
        Share share = added.share();
        Deadline deadline = share.deadline();
        return new CaseCoHandlerAdded(
                caseId,
                share.round(),
                share.number(),
                share.to().section(),
                share.to().unit(),
                share.to().leader(),
                share.addedAt(),
                deadline.dueAt(),
                deadline.dueOn(),
                deadline.limitWorkingDays(),
                deadline.calendarVersion(),
                deadline.provisional());
    }

    static CaseCoHandlerAccepted accepted(UUID caseId, Taken taken) {
        Share share = taken.share();
        return new CaseCoHandlerAccepted(
                caseId,
                share.round(),
                share.number(),
                share.to().section(),
                share.to().unit(),
                taken.at());
    }

    static CaseCoHandlerReported reported(UUID caseId, Reported reported) {
        Share share = reported.share();
        return new CaseCoHandlerReported(
                caseId,
                share.round(),
                share.number(),
                share.to().section(),
                share.to().unit(),
                reported.code().name(),
                reported.at(),
                reported.onTime());
    }

    static CaseCoHandlerAnsweredFor answeredFor(UUID caseId, AnsweredFor answered, Appointment lead) {
        Share share = answered.share();
        return new CaseCoHandlerAnsweredFor(
                caseId,
                share.round(),
                share.number(),
                share.to().section(),
                share.to().unit(),
                lead.section(),
                lead.unit(),
                share.deadline().dueAt(),
                answered.at());
    }

    static CaseCoHandlerReleased released(UUID caseId, Released released) {
        Share share = released.share();
        return new CaseCoHandlerReleased(
                caseId,
                share.round(),
                share.number(),
                share.to().section(),
                share.to().unit(),
                released.reason().name(),
                released.at());
    }
}
