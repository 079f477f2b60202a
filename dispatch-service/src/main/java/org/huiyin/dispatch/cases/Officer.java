package org.huiyin.dispatch.cases;

import java.util.Set;

/** A member of staff as the rules see one: who, and of which units and sections. */
public record Officer(String subject, Set<String> units, Set<String> sections) {

    public Officer {
        units = Set.copyOf(units);
        sections = Set.copyOf(sections);
    }
}
