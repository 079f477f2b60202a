package org.huiyin.dispatch.handling;

import org.huiyin.bus.event.CaseClosureClaimed;
import org.huiyin.bus.event.CaseClosureSentBack;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Claimed;
import org.huiyin.dispatch.cases.Closure;
import org.huiyin.dispatch.cases.NotAcceptedReason;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.store.CaseRow;
import org.jspecify.annotations.Nullable;

/** What is told when a section claims closure and its leader answers for it. */
final class ClosureEvents {
    private ClosureEvents() {}

    static CaseResolved resolved(CaseRow row, Resolved resolved, Closure closure, Answered answered) {
        Assignment assignment = resolved.assignment();
        Appointment by = assignment.to();
        NotAcceptedReason reason = closure.reason();
        return new CaseResolved(
                row.id(),
                assignment.round(),
                by.section(),
                by.unit(),
                closure.code().name(),
                resolved.resolvedAt(),
                resolved.onTime(),
                answered.sealedReply(),
                reason == null ? null : reason.name(),
                closure.duplicateOf(),
                answered.signedByLeader());
    }

    static CaseClosureClaimed claimed(CaseRow row, Claimed claimed) {
        Appointment by = claimed.assignment().to();
        return new CaseClosureClaimed(
                row.id(),
                claimed.assignment().round(),
                by.section(),
                by.unit(),
                claimed.closureCode().name(),
                claimed.claimedAt());
    }

    static CaseClosureSentBack sentBack(CaseRow row, Accepted accepted, Command command) {
        Appointment by = accepted.assignment().to();
        return new CaseClosureSentBack(row.id(), accepted.assignment().round(), by.section(), by.unit(), command.now());
    }

    /** The reply as it travels, and whether the leader answers for it; null where nobody asked for that. */
    record Answered(String sealedReply, @Nullable Boolean signedByLeader) {}
}
