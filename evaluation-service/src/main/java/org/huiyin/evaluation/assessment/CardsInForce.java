package org.huiyin.evaluation.assessment;

import java.util.Map;

/** How many cards of each colour were in force per section at the end of the data. */
public record CardsInForce(Map<String, Integer> yellow, Map<String, Integer> red) {
    public static final CardsInForce NONE = new CardsInForce(Map.of(), Map.of());

    public CardsInForce {
        yellow = Map.copyOf(yellow);
        red = Map.copyOf(red);
    }

    int yellowOf(String section) {
        return yellow.getOrDefault(section, 0);
    }

    int redOf(String section) {
        return red.getOrDefault(section, 0);
    }
}
