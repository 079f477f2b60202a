package org.huiyin.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.importing.CityFiles;
import org.junit.jupiter.api.Test;

class RoutingTableTest {
    private static final City CITY = City.of(CityFiles.read(), ZoneId.of("Asia/Shanghai"));
    private final RoutingTable table = new RoutingTable(
            7,
            List.of(
                    new Rule("R1", "land", "HY", "S0010"),
                    new Rule("R2", "land", "HY-01", "S0011"),
                    new Rule("R3", "*", "HY-01-02", "S0012"),
                    new Rule("R4", "*", "HY-02", "S0013")),
            CITY.register());

    @Test
    void takesTheRuleOfTheVeryTerritory() {
        assertThat(table.route("land", "HY-01"))
                .isEqualTo(new Route.ToSection("S0011", RouteReason.CATEGORY_AND_TERRITORY, "R2", 7));
    }

    @Test
    void climbsToTheNearestTerritoryThatHasARule() {
        assertThat(table.route("land", "HY-01-05"))
                .isEqualTo(new Route.ToSection("S0011", RouteReason.CATEGORY_IN_WIDER_TERRITORY, "R2", 7));
        assertThat(table.route("land", "HY-07-01").reasonCode()).isEqualTo("CATEGORY_IN_WIDER_TERRITORY:R1");
    }

    @Test
    void prefersTheIndustryToThePlaceWhenTheyDisagree() {
        Route.ToSection route = (Route.ToSection) table.route("land", "HY-01-02");

        assertThat(route).isEqualTo(new Route.ToSection("S0011", RouteReason.INDUSTRY_BEFORE_TERRITORY, "R2", "R3", 7));
        assertThat(route.reasonCode()).isEqualTo("INDUSTRY_BEFORE_TERRITORY:R2>R3");
        assertThat(route.clear()).isFalse();
    }

    @Test
    void anIndustryAndAPlaceThatAgreeAreAClearRoute() {
        RoutingTable agreed = new RoutingTable(
                7,
                List.of(new Rule("R1", "land", "HY-01", "S0011"), new Rule("R2", "*", "HY-01", "S0011")),
                CITY.register());

        assertThat(agreed.route("land", "HY-01"))
                .isEqualTo(new Route.ToSection("S0011", RouteReason.CATEGORY_AND_TERRITORY, "R1", 7));
        assertThat(((Route.ToSection) agreed.route("land", "HY-01")).clear()).isTrue();
    }

    @Test
    void knowsItsVersionItsRulesAndTheCategoriesTheyName() {
        assertThat(table.version()).isEqualTo(7);
        assertThat(table.rules()).extracting(Rule::id).containsExactly("R1", "R2", "R3", "R4");
        assertThat(table.knowsCategory("land")).isTrue();
        assertThat(table.knowsCategory("tax")).isFalse();
    }

    @Test
    void fallsBackToTheRuleForAnyCategory() {
        assertThat(table.route("never-heard-of", "HY-02-03"))
                .isEqualTo(new Route.ToSection("S0013", RouteReason.TERRITORY_FOR_ANY_CATEGORY, "R4", 7));
    }

    @Test
    void leavesToTriageWhatNoRuleOrTerritoryCovers() {
        assertThat(table.route("other", "HY")).isEqualTo(new Route.ToTriage(RouteReason.NO_RULE, 7));
        assertThat(table.route("other", "HY").reasonCode()).isEqualTo("NO_RULE");
        assertThat(table.route("land", "XX-99")).isEqualTo(new Route.ToTriage(RouteReason.UNKNOWN_TERRITORY, 7));
    }

    @Test
    void refusesRulesThatPointNowhereOrTwiceToTheSamePlace() {
        var toNowhere = new Rule("R1", "land", "HY", "S9999");
        var toTheOffice = new Rule("R1", "land", "HY", "S0000");
        var one = new Rule("R1", "land", "HY", "S0010");
        var other = new Rule("R2", "land", "HY", "S0011");

        for (List<Rule> rules : List.of(List.of(toNowhere), List.of(toTheOffice), List.of(one, other))) {
            assertThatThrownBy(() -> new RoutingTable(1, rules, CITY.register()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void routesTheDemoComplaintToTheDemoHandler() {
        assertThat(CITY.routing().route("government-service", "HY"))
                .isInstanceOfSatisfying(Route.ToSection.class, route -> assertThat(route.section())
                        .isEqualTo("S0001"));
    }
}
