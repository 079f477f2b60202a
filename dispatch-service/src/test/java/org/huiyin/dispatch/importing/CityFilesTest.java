package org.huiyin.dispatch.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.city.CityData;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.TerritoryLevel;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.register.UnitLevel;
import org.junit.jupiter.api.Test;

class CityFilesTest {
    private final CityData data = CityFiles.read();
    private final City city = City.of(data, ZoneId.of("Asia/Shanghai"));
    private final Register register = city.register();

    @Test
    void holdsTheWholeCity() {
        assertThat(units(UnitLevel.FIRST)).hasSize(80);
        assertThat(units(UnitLevel.SECOND)).hasSize(113);
        assertThat(register.sections())
                .filteredOn(section -> register.handlingSection(section.code()).isPresent())
                .hasSize(606);
        assertThat(register.territories().all())
                .filteredOn(territory -> territory.level() == TerritoryLevel.TOWNSHIP)
                .hasSize(48);
    }

    @Test
    void givesEveryUnitASectionAndEverySectionItsOwnLeaderAndMailboxes() {
        Set<String> unitsWithSections =
                register.sections().stream().map(Section::unit).collect(Collectors.toSet());
        Set<String> different = new HashSet<>();

        assertThat(register.units()).allMatch(unit -> unitsWithSections.contains(unit.code()));
        assertThat(register.sections()).allSatisfy(section -> {
            assertThat(different.add(section.leader().code())).isTrue();
            assertThat(different.add(section.leader().mailbox())).isTrue();
            assertThat(different.add(section.mailbox())).isTrue();
            assertThat(section.mailbox()).endsWith("@sections.huiyin.example");
        });
    }

    @Test
    void keepsTheSectionsThatTheDemoUsersBelongTo() {
        assertThat(sectionsOf("U001")).containsExactly("S0001", "S0002", "S0003");
        assertThat(sectionsOf("U002")).startsWith("S0004");
        assertThat(register.handlingSection("S0000")).isEmpty();
    }

    private List<Unit> units(UnitLevel level) {
        return register.units().stream().filter(unit -> unit.level() == level).toList();
    }

    private List<String> sectionsOf(String unit) {
        return register.sections().stream()
                .filter(section -> section.unit().equals(unit))
                .map(Section::code)
                .toList();
    }
}
