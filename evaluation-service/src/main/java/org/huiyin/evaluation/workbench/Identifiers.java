package org.huiyin.evaluation.workbench;

import java.util.HashSet;
import java.util.Set;

/** The ids of one list, each of which may stand there once. */
final class Identifiers {
    private final Set<String> seen = new HashSet<>();

    String read(Fields unit) {
        String id = unit.word("id");
        if (!seen.add(id)) {
            unit.faults().invalid(unit.pointer("id"), "duplicate", "This id stands in the list before.");
        }
        return id;
    }
}
