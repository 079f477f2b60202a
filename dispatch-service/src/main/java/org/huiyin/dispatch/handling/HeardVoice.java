package org.huiyin.dispatch.handling;

import java.time.Instant;
import java.util.List;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.DissatisfactionReason;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.Voice;
import org.huiyin.dispatch.store.CaseRow;
import org.jspecify.annotations.Nullable;

/**
 * What a complainant said, or that nobody was reached, and how that is told.
 *
 * @param unit whose member asked; empty when nobody asked
 * @param answeredBy COMPLAINANT when nobody asked
 */
record HeardVoice(@Nullable Voice voice, Instant at, String unit, @Nullable String answeredBy) {

    CaseChange change(CaseRow row, Resolved resolved, Owned next) {
        CaseFollowedUp told = told(row, resolved);
        if (voice != null && next instanceof Assigned again) {
            String reason = resolved.rehandlingAfter(voice).orElseThrow().name();
            return new CaseChange(
                    again,
                    List.of(
                            told,
                            CaseEvents.reopened(row.id(), again.assignment(), reason),
                            CaseEvents.assigned(row.id(), again.assignment())),
                    "REOPENED",
                    reason);
        }
        String detail = voice == null ? "NOT_REACHED" : voice.satisfaction().name();
        return CaseChange.of(next, "FOLLOWED_UP", detail, told);
    }

    private CaseFollowedUp told(CaseRow row, Resolved resolved) {
        Appointment handledBy = resolved.assignment().to();
        DissatisfactionReason reason = voice == null ? null : voice.reason();
        return new CaseFollowedUp(
                row.id(),
                resolved.assignment().round(),
                handledBy.section(),
                handledBy.unit(),
                unit,
                resolved.tried().size() + 1,
                voice != null,
                voice == null ? null : voice.solved(),
                voice == null ? null : voice.satisfaction().name(),
                at,
                reason == null ? null : reason.name(),
                answeredBy);
    }
}
