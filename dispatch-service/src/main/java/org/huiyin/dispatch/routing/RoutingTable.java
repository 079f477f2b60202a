package org.huiyin.dispatch.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Territories;

/**
 * Category × territory → section. The nearest territory wins, going up the tree; a rule for the category wins over one for
 * any category wherever it stands, so that the industry decides before the place when the two disagree.
 */
public final class RoutingTable {
    private final int version;
    private final List<Rule> rules;
    private final Territories territories;
    private final Map<Key, Rule> byKey = new HashMap<>();

    public RoutingTable(int version, Collection<Rule> rules, Register register) {
        this.version = version;
        this.rules = List.copyOf(rules);
        this.territories = register.territories();
        for (Rule rule : rules) {
            if (register.handlingSection(rule.section()).isEmpty() || !territories.contains(rule.territory())) {
                throw new IllegalArgumentException("rule " + rule.id() + " points to something unknown");
            }
            if (byKey.put(new Key(rule.category(), rule.territory()), rule) != null) {
                throw new IllegalArgumentException("two rules for the same place: " + rule.id());
            }
        }
    }

    public int version() {
        return version;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Never fails: a code that nobody knows leads to the triage queue. */
    public Route route(String category, String territory) {
        List<String> upwards = territories.upwards(territory);
        if (upwards.isEmpty()) {
            return new Route.ToTriage(RouteReason.UNKNOWN_TERRITORY, version);
        }
        return nearest(category, upwards)
                .or(() -> nearest(Rule.ANY_CATEGORY, upwards))
                .<Route>map(rule -> new Route.ToSection(rule.section(), reason(rule, territory), rule.id(), version))
                .orElseGet(() -> new Route.ToTriage(RouteReason.NO_RULE, version));
    }

    private Optional<Rule> nearest(String category, List<String> upwards) {
        return upwards.stream()
                .map(territory -> Optional.ofNullable(byKey.get(new Key(category, territory))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static RouteReason reason(Rule rule, String territory) {
        if (rule.matchesAnyCategory()) {
            return RouteReason.TERRITORY_FOR_ANY_CATEGORY;
        }
        return rule.territory().equals(territory)
                ? RouteReason.CATEGORY_AND_TERRITORY
                : RouteReason.CATEGORY_IN_WIDER_TERRITORY;
    }

    private record Key(String category, String territory) {}
}
