package org.huiyin.evaluation.evidence;

import org.huiyin.evaluation.cycle.Decision;
import org.huiyin.evaluation.cycle.Guard;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.service.identity.Actor;

/** Somebody who rates sections, as one of a group; never a section of the own unit. */
public record Rater(String subject, String group, String unit) {

    /** Only ballots of raters who had to do with the section count, but all are taken. */
    public Decision<Ballot> rate(Actor by, Opinion opinion) {
        return Guard.refuseIf(unit.equals(opinion.unit()), Refusal.BY_THE_UNIT_CONCERNED)
                .or(() -> by.units().contains(opinion.unit()), Refusal.BY_THE_UNIT_CONCERNED)
                .otherwise(() -> new Ballot(group, opinion.contact(), opinion.score()));
    }

    /**
     * What a rater thinks of a section.
     *
     * @param contact whether the rater had to do with it
     * @param score from 0 to 100
     */
    public record Opinion(String section, String unit, boolean contact, int score) {}
}
