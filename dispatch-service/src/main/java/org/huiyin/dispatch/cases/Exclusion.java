package org.huiyin.dispatch.cases;

import java.time.Instant;

/** Approved by somebody outside of the unit concerned: the case does not count in the evaluation of this section. */
public record Exclusion(
        int round,
        Appointment owner,
        ExclusionReason reason,
        String approver,
        String approverUnit,
        Instant approvedAt) {

    /** No unit takes cases out of its own figures. */
    public static Outcome<Exclusion> by(Officer approver, Assignment of, ExclusionReason reason, Instant at) {
        if (approver.units().isEmpty()) {
            return Outcome.refused(Refusal.EXCLUSION_WITHOUT_A_UNIT);
        }
        if (approver.units().contains(of.to().unit())) {
            return Outcome.refused(Refusal.EXCLUSION_BY_THE_UNIT_CONCERNED);
        }
        String unit = approver.units().stream().sorted().findFirst().orElseThrow();
        return Outcome.moved(new Exclusion(of.round(), of.to(), reason, approver.subject(), unit, at));
    }
}
