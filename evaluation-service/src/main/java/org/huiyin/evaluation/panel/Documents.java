package org.huiyin.evaluation.panel;

import java.util.List;

/** What lies before the panel besides figures. */
public record Documents(List<Hearing> hearings, List<Achievement> achievements) {
    public Documents {
        hearings = List.copyOf(hearings);
        achievements = List.copyOf(achievements);
    }

    boolean heard(String section) {
        return hearings.stream().anyMatch(hearing -> hearing.section().equals(section) && hearing.wasHeld());
    }

    boolean achieved(String section) {
        return achievements.stream().anyMatch(done -> done.section().equals(section) && done.counts());
    }
}
