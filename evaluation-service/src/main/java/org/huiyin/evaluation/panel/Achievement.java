package org.huiyin.evaluation.panel;

import java.util.Set;
import org.huiyin.evaluation.cycle.Decision;
import org.huiyin.evaluation.cycle.Guard;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.service.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A documented achievement (业绩) of a section; it counts once a third person verified it.
 *
 * @param reference where the document lies
 */
public record Achievement(
        int number, String section, String unit, String reference, String recordedBy, @Nullable String verifiedBy) {

    public Decision<Achievement> verify(Actor by) {
        return thirdPerson(by, recordedBy, Set.of(unit))
                .otherwise(() -> new Achievement(number, section, unit, reference, recordedBy, by.subject()));
    }

    public boolean counts() {
        return verifiedBy != null;
    }

    /** Somebody else than the recorder, and from outside of the units. */
    public static Guard thirdPerson(Actor by, String recordedBy, Set<String> units) {
        return Guard.refuseIf(by.subject().equals(recordedBy), Refusal.BY_THE_RECORDER)
                .or(() -> by.units().isEmpty(), Refusal.WITHOUT_A_UNIT)
                .or(() -> by.units().stream().anyMatch(units::contains), Refusal.BY_THE_UNIT_CONCERNED);
    }
}
