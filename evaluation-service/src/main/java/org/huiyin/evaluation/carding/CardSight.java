package org.huiyin.evaluation.carding;

import java.util.Set;
import org.huiyin.evaluation.card.Card;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;

/** Which cards an actor may see: the office all of them, members of sections those shown to their own. */
public record CardSight(boolean everything, Set<String> sections) {
    public CardSight {
        sections = Set.copyOf(sections);
    }

    public static CardSight of(Actor actor) {
        boolean office = actor.hasAny(Roles.SUPERVISOR, Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR);
        return new CardSight(office, actor.sections());
    }

    public boolean shows(Card card) {
        return everything || sections.contains(card.charge().section());
    }
}
