package org.huiyin.dispatch.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tree of territories; every one but the city has a parent in it and leads up to the city. */
public final class Territories {
    private final Map<String, Territory> byCode = new LinkedHashMap<>();

    public Territories(Collection<Territory> territories) {
        territories.forEach(territory -> byCode.put(territory.code(), territory));
        for (Territory territory : territories) {
            if ((territory.parent() == null) != (territory.level() == TerritoryLevel.CITY)) {
                throw new IllegalArgumentException("only a city stands at the top: " + territory.code());
            }
            upwards(territory.code());
        }
    }

    public Collection<Territory> all() {
        return List.copyOf(byCode.values());
    }

    public boolean contains(String code) {
        return byCode.containsKey(code);
    }

    public Optional<TerritoryLevel> levelOf(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Territory::level);
    }

    /** The territory itself, then the one above, up to the city; empty for a code that is not in the tree. */
    public List<String> upwards(String code) {
        List<String> path = new ArrayList<>();
        for (Territory step = byCode.get(code); step != null; step = above(step)) {
            if (path.contains(step.code())) {
                throw new IllegalArgumentException("territories lead in a circle at " + step.code());
            }
            path.add(step.code());
        }
        return path;
    }

    /** The territory itself and all below it; empty for a code that is not in the tree. */
    public List<String> downwards(String code) {
        return byCode.keySet().stream()
                .filter(below -> upwards(below).contains(code))
                .toList();
    }

    /** The territory above, those beside it and those in it, without itself. */
    public Set<String> around(String code) {
        Territory here = byCode.get(code);
        if (here == null) {
            return Set.of();
        }
        Set<String> around = byCode.values().stream()
                .filter(other -> code.equals(other.parent())
                        || here.parent() != null
                                && (here.parent().equals(other.parent())
                                        || here.parent().equals(other.code())))
                .map(Territory::code)
                .collect(Collectors.toCollection(HashSet::new));
        around.remove(code);
        return around;
    }

    private @Nullable Territory above(Territory territory) {
        if (territory.parent() == null) {
            return null;
        }
        Territory parent = byCode.get(territory.parent());
        if (parent == null) {
            throw new IllegalArgumentException("unknown territory above " + territory.code());
        }
        return parent;
    }
}
