package org.huiyin.local.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huiyin.local.directory.Present.Group;
import org.jspecify.annotations.Nullable;

/** What leads from the groups that are to those that should be, in an order in which it can be done. */
final class Difference {
    private final Present present;
    private final Wanted wanted;
    private final List<Step> steps = new ArrayList<>();

    private Difference(Present present, Wanted wanted) {
        this.present = present;
        this.wanted = wanted;
    }

    static List<Step> between(Present present, Wanted wanted) {
        Difference difference = new Difference(present, wanted);
        new TreeMap<>(wanted.units()).forEach((code, title) -> difference.group(code, null, title));
        new TreeMap<>(wanted.sections())
                .forEach((code, section) -> difference.group(code, section.unit(), section.title()));
        new TreeMap<>(wanted.members()).forEach(difference::members);
        return List.copyOf(difference.steps);
    }

    private void group(String code, @Nullable String parent, String title) {
        Group group = present.groups().get(code);
        if (group == null) {
            steps.add(new Step.Create(code, parent, title));
            return;
        }
        if (parent != null && !parent.equals(group.parent())) {
            steps.add(new Step.Move(code, parent));
        }
        if (!title.equals(group.title())) {
            steps.add(new Step.Rename(code, title));
        }
    }

    private void members(String section, Set<String> users) {
        Set<String> now = present.members().getOrDefault(section, Set.of());
        boolean known = wanted.sections().containsKey(section);
        for (String user : new TreeSet<>(users)) {
            if (!known || !present.users().contains(user)) {
                steps.add(new Step.Unknown(section, user));
            } else if (!now.contains(user)) {
                steps.add(new Step.Join(section, user));
            }
        }
        if (known) {
            new TreeSet<>(now)
                    .stream()
                            .filter(user -> !users.contains(user))
                            .forEach(user -> steps.add(new Step.Leave(section, user)));
        }
    }

    /** How many steps of each kind. */
    static Map<String, Integer> counts(List<Step> steps) {
        Map<String, Integer> counts = new TreeMap<>();
        steps.forEach(step -> counts.merge(step.getClass().getSimpleName().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
    }
}
