package org.huiyin.evaluation.card;

import java.util.Optional;
import java.util.Set;

/** Who does something with a card. */
public record Officer(String subject, Set<String> units, Set<String> sections) {
    public Officer {
        units = Set.copyOf(units);
        sections = Set.copyOf(sections);
    }

    /** Whoever judges a section stands outside of its unit, and can show it by a unit of one's own. */
    Optional<Objection> distanceTo(String unit) {
        if (units.isEmpty()) {
            return Optional.of(Objection.WITHOUT_A_UNIT);
        }
        return units.contains(unit) ? Optional.of(Objection.BY_THE_UNIT_CONCERNED) : Optional.empty();
    }
}
