package org.huiyin.dispatch.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.EntryKind;
import org.huiyin.dispatch.dated.Field;
import org.huiyin.dispatch.register.TerritoryLevel;
import org.jspecify.annotations.Nullable;

/** The tree of territories as it would be with the file; what hangs below a bad row is bad with it. */
final class Tree {
    private final DatedRegister register;
    private final Map<String, Entry> added = new HashMap<>();

    Tree(DatedRegister register) {
        this.register = register;
    }

    /** A sound row; of several for one code the last counts. */
    void add(Entry territory) {
        added.put(territory.code(), territory);
    }

    List<Fault> faults(Entry territory) {
        List<Entry> path = new ArrayList<>(List.of(territory));
        for (Entry step = territory; !step.field(Field.PARENT).isEmpty(); step = path.get(path.size() - 1)) {
            String parent = step.field(Field.PARENT);
            if (path.stream().anyMatch(seen -> seen.code().equals(parent))) {
                return fault(FaultCode.TERRITORY_CYCLE);
            }
            Entry above = find(parent, territory);
            if (above == null) {
                return fault(FaultCode.UNKNOWN_PARENT);
            }
            path.add(above);
        }
        return inOrder(path) ? List.of() : fault(FaultCode.NOT_ABOVE);
    }

    /** Each level higher than the one before, up to a city. */
    private static boolean inOrder(List<Entry> path) {
        for (int i = 1; i < path.size(); i++) {
            if (level(path.get(i)).compareTo(level(path.get(i - 1))) >= 0) {
                return false;
            }
        }
        return level(path.get(path.size() - 1)) == TerritoryLevel.CITY;
    }

    private @Nullable Entry find(String code, Entry from) {
        Entry fresh = added.get(code);
        if (fresh != null && !fresh.validFrom().isAfter(from.validFrom())) {
            return fresh;
        }
        return register.on(EntryKind.TERRITORY, code, from.validFrom()).orElse(null);
    }

    private static TerritoryLevel level(Entry territory) {
        return TerritoryLevel.valueOf(territory.field(Field.LEVEL));
    }

    private static List<Fault> fault(FaultCode code) {
        return List.of(new Fault("parent", code));
    }
}
