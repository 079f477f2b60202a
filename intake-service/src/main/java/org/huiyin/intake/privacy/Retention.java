package org.huiyin.intake.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;

/** How many years after its end the words of a complaint are kept, by category; then they are destroyed. */
public record Retention(Map<String, Integer> years, int otherwise) {

    public Retention {
        years = Map.copyOf(years);
        if (otherwise < 1 || years.values().stream().anyMatch(kept -> kept < 1)) {
            throw new IllegalArgumentException("words are kept for at least a year");
        }
    }

    public int yearsOf(String category) {
        return years.getOrDefault(category, otherwise);
    }

    /** Nothing younger than this has to be looked at. */
    public int shortest() {
        Collection<Integer> all = years.values();
        return all.isEmpty() ? otherwise : Math.min(otherwise, Collections.min(all));
    }
}
