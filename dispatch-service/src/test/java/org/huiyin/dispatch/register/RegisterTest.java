package org.huiyin.dispatch.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final Territory CITY = territory("HY", null, TerritoryLevel.CITY);
    private static final Territory COUNTY = territory("HY-01", "HY", TerritoryLevel.COUNTY);
    private static final Territories TERRITORIES = new Territories(List.of(CITY, COUNTY));
    private static final Unit UNIT = unit("U1", UnitLevel.FIRST, "HY");

    @Test
    void whatItPointsToIsThere() {
        assertThat(register(section("S1", null)).section("S1")).isPresent();
        assertThatThrownBy(() -> new Register(TERRITORIES, List.of(unit("U1", UnitLevel.FIRST, "XX")), List.of()))
                .hasMessageContaining("U1");
        assertThatThrownBy(() -> register(section("S1", "U9", "HY", null))).hasMessageContaining("S1");
        assertThatThrownBy(() -> register(section("S1", "U1", "XX", null))).hasMessageContaining("S1");
        assertThatThrownBy(() -> register(section("S1", null), section("S1", null)))
                .hasMessageContaining("twice");
    }

    @Test
    void territoriesLeadUpToACityWithoutACircle() {
        assertThat(TERRITORIES.upwards("HY-01")).containsExactly("HY-01", "HY");
        assertThat(TERRITORIES.levelOf("HY-01")).contains(TerritoryLevel.COUNTY);
        assertThat(TERRITORIES.downwards("HY")).containsExactly("HY", "HY-01");
        assertThat(TERRITORIES.downwards("HY-01")).containsExactly("HY-01");
        assertThat(TERRITORIES.downwards("XX")).isEmpty();
        assertThatThrownBy(() -> new Territories(List.of(
                        territory("A", "B", TerritoryLevel.COUNTY), territory("B", "A", TerritoryLevel.COUNTY))))
                .hasMessageContaining("circle");
        assertThatThrownBy(() -> new Territories(List.of(territory("A", null, TerritoryLevel.COUNTY))))
                .hasMessageContaining("only a city");
        assertThatThrownBy(() -> new Territories(List.of(CITY, territory("A", "HY", TerritoryLevel.CITY))))
                .hasMessageContaining("only a city");
        assertThatThrownBy(() -> new Territories(List.of(territory("A", "XX", TerritoryLevel.COUNTY))))
                .hasMessageContaining("unknown territory");
    }

    @Test
    void theHeirOfAClosedSectionIsFoundForEachCategory() {
        Register register = register(
                section("S1", closing(Map.of("tax", "S2", "*", "S3"))),
                section("S2", null),
                section("S3", closing(Map.of("*", "S2"))),
                section("S4", closing(Map.of("*", "S5"))),
                section("S5", closing(Map.of("*", "S4"))));

        assertThat(register.successor("S1", "tax")).map(Section::code).contains("S2");
        assertThat(register.successor("S1", "land")).map(Section::code).contains("S2");
        assertThat(register.successor("S2", "land")).map(Section::code).contains("S2");
        assertThat(register.successor("S4", "land")).as("a circle").isEmpty();
        assertThat(register.successor("S9", "land")).isEmpty();
        assertThat(register.handlingSection("S2")).isPresent();
        assertThat(register.handlingSection("S1")).as("closed").isEmpty();
        assertThat(register.sections()).hasSize(5);
        assertThat(register.units()).containsExactly(UNIT);
    }

    @Test
    void theOfficeItselfIsNotJudged() {
        Unit office = unit("U0", UnitLevel.OFFICE, "HY");
        Register register = new Register(TERRITORIES, List.of(office), List.of(section("S0", "U0", "HY", null)));

        assertThat(register.handlingSection("S0")).isEmpty();
        assertThatThrownBy(() -> register.unitOf(section("S1", null))).hasMessageContaining("S1");
    }

    @Test
    void aNameIsThereInBothLanguages() {
        assertThatThrownBy(() -> new Names("税务科", " ")).hasMessageContaining("missing");
        assertThatThrownBy(() -> new Names("", "Tax")).hasMessageContaining("missing");
    }

    private static Register register(Section... sections) {
        return new Register(TERRITORIES, List.of(UNIT), List.of(sections));
    }

    private static Closing closing(Map<String, String> successors) {
        return new Closing(DAY, successors);
    }

    private static Section section(String code, @Nullable Closing closing) {
        return section(code, "U1", "HY-01", closing);
    }

    private static Section section(String code, String unit, String territory, @Nullable Closing closing) {
        Leader leader = new Leader("L" + code, new Names("甲", "A"), "a@huiyin.example");
        return new Section(
                code, new Names("科", "Section"), unit, territory, "tax", leader, "s@huiyin.example", DAY, closing);
    }

    private static Unit unit(String code, UnitLevel level, String territory) {
        return new Unit(code, new Names("局", "Bureau"), level, territory, "tax");
    }

    private static Territory territory(String code, @Nullable String parent, TerritoryLevel level) {
        return new Territory(code, parent, level, new Names("地", "Place"));
    }
}
