package org.huiyin.evaluation.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every section has exactly one peer group, and everybody can tell which by reading the list. */
final class GroupConsistency {
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private final Set<String> sections = new HashSet<>();

    private GroupConsistency() {}

    static List<Flaw> flaws(List<PeerGroup> groups) {
        var consistency = new GroupConsistency();
        for (int i = 0; i < groups.size(); i++) {
            consistency.look(groups.get(i), "/peerGroups/" + i);
        }
        if (!groups.isEmpty()) {
            consistency.lookAtTheLast(groups.get(groups.size() - 1), "/peerGroups/" + (groups.size() - 1));
        }
        return consistency.flaws;
    }

    private void look(PeerGroup group, String place) {
        if (!ids.add(group.id())) {
            flaws.add(new Flaw(place + "/id", "not-unique", "Another peer group has this id."));
        }
        if (hasNamedBefore(units, group.units())) {
            flaws.add(new Flaw(place + "/units", "named-twice", "A group above names one of these units."));
        }
        if (hasNamedBefore(sections, group.sections())) {
            flaws.add(new Flaw(place + "/sections", "named-twice", "A group above names one of these sections."));
        }
    }

    private void lookAtTheLast(PeerGroup last, String place) {
        if (!last.units().isEmpty() || !last.sections().isEmpty()) {
            flaws.add(new Flaw(place, "names-somebody", "The last peer group takes all others, so it names nobody."));
        }
    }

    private static boolean hasNamedBefore(Set<String> before, Set<String> codes) {
        boolean twice = codes.stream().anyMatch(before::contains);
        before.addAll(codes);
        return twice;
    }
}
