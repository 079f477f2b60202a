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
    private final Register register;
    private final Territories territories;
    private final Map<Key, Rule> byKey = new HashMap<>();

    public RoutingTable(int version, Collection<Rule> rules, Register register) {
        this.version = version;
        this.rules = List.copyOf(rules);
        this.register = register;
        this.territories = register.territories();
        for (Rule rule : rules) {
            if (register.section(rule.section()).filter(register::judged).isEmpty()
                    || !territories.contains(rule.territory())) {
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
        Optional<Rule> industry = nearest(category, upwards).flatMap(rule -> follow(rule, category));
        Optional<Rule> place = nearest(Rule.ANY_CATEGORY, upwards).flatMap(rule -> follow(rule, category));
        return industry.<Route>map(rule -> before(rule, place, territory))
                .or(() -> place.map(rule -> to(rule, RouteReason.TERRITORY_FOR_ANY_CATEGORY)))
                .orElseGet(() -> new Route.ToTriage(RouteReason.NO_RULE, version));
    }

    /** Whether any rule is for this very category. */
    public boolean knowsCategory(String category) {
        return rules.stream().anyMatch(rule -> rule.category().equals(category));
    }

    /** The industry decides before the place, and says so when the two disagree. */
    private Route before(Rule industry, Optional<Rule> place, String territory) {
        Optional<Rule> other = place.filter(rule -> !rule.section().equals(industry.section()));
        if (other.isPresent()) {
            return new Route.ToSection(
                    industry.section(),
                    RouteReason.INDUSTRY_BEFORE_TERRITORY,
                    industry.id(),
                    other.get().id(),
                    version);
        }
        return to(
                industry,
                industry.territory().equals(territory)
                        ? RouteReason.CATEGORY_AND_TERRITORY
                        : RouteReason.CATEGORY_IN_WIDER_TERRITORY);
    }

    private Route to(Rule rule, RouteReason reason) {
        return new Route.ToSection(rule.section(), reason, rule.id(), version);
    }

    /** A rule for a closed section leads to whoever has its work now. */
    private Optional<Rule> follow(Rule rule, String category) {
        return register.successor(rule.section(), category)
                .map(heir -> new Rule(rule.id(), rule.category(), rule.territory(), heir.code()));
    }

    private Optional<Rule> nearest(String category, List<String> upwards) {
        return upwards.stream()
                .map(territory -> Optional.ofNullable(byKey.get(new Key(category, territory))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Key(String category, String territory) {}
}
