package org.huiyin.dispatch.supervision;

import java.util.Optional;
import org.huiyin.dispatch.cases.Officer;

/** Who judges a section stands outside of its unit, and can show it by a unit of one's own. */
final class Distance {
    private Distance() {}

    static Optional<Objection> objection(Officer officer, String unitConcerned) {
        if (officer.units().isEmpty()) {
            return Optional.of(Objection.WITHOUT_A_UNIT);
        }
        return officer.units().contains(unitConcerned)
                ? Optional.of(Objection.BY_THE_UNIT_CONCERNED)
                : Optional.empty();
    }

    /** The unit for which an officer speaks; with several, always the same one. */
    static String unitOf(Officer officer) {
        return officer.units().stream().sorted().findFirst().orElseThrow();
    }
}
