package org.huiyin.evaluation.evidence;

import java.util.Set;
import org.huiyin.evaluation.cycle.Decision;
import org.huiyin.evaluation.panel.Achievement;
import org.huiyin.service.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Praise for a section. It carries no points; whether somebody else verified it is shown with it.
 *
 * @param source where it came from
 * @param reference where it lies
 */
public record Praise(
        int number,
        String section,
        String unit,
        String source,
        String reference,
        String recordedBy,
        @Nullable String verifiedBy) {

    public Decision<Praise> verify(Actor by) {
        return Achievement.thirdPerson(by, recordedBy, Set.of(unit))
                .otherwise(() -> new Praise(number, section, unit, source, reference, recordedBy, by.subject()));
    }
}
