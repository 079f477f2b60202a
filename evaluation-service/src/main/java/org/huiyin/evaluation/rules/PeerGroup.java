package org.huiyin.evaluation.rules;

import java.util.Set;

/**
 * Sections that are compared with each other first.
 *
 * @param caseload false for internal offices: without cases, ledger A does not rank them
 */
public record PeerGroup(String id, boolean caseload, Set<String> units, Set<String> sections) {
    public PeerGroup {
        units = Set.copyOf(units);
        sections = Set.copyOf(sections);
    }

    boolean names(String section, String unit) {
        return sections.contains(section) || units.contains(unit);
    }
}
