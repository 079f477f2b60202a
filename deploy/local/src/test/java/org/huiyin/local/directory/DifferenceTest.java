package org.huiyin.local.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.local.Trouble;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void everySortOfStepComesOnceAndUnitsBeforeTheirSections() {
        Wanted wanted = new Wanted(
                Map.of("U1", "新名", "U2", "乙"),
                Map.of("S1", new Wanted.Section("U2", "甲科"), "S2", new Wanted.Section("U2", "乙科")),
                Map.of("S1", Set.of("new", "stays", "nobody"), "S9", Set.of("new")));
        Present present = new Present(
                Map.of("U1", new Present.Group("1", null, "旧名"), "S1", new Present.Group("2", "U1", "甲科")),
                Map.of("S1", Set.of("stays", "gone")),
                Set.of("new", "stays"));

        assertThat(Difference.between(present, wanted))
                .containsExactly(
                        new Step.Rename("U1", "新名"),
                        new Step.Create("U2", null, "乙"),
                        new Step.Move("S1", "U2"),
                        new Step.Create("S2", "U2", "乙科"),
                        new Step.Join("S1", "new"),
                        new Step.Unknown("S1", "nobody"),
                        new Step.Leave("S1", "gone"),
                        new Step.Unknown("S9", "new"));
    }

    @Test
    void aListOfMembersNamesTheBrokenLine() {
        assertThat(Members.read(List.of("section,username", "S1,a", "S1,b", "", "S2,")))
                .isEqualTo(Map.of("S1", Set.of("a", "b"), "S2", Set.of()));
        assertThatThrownBy(() -> Members.read(List.of("section,username", "S1,a", "S1;b")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Line 3");
        assertThatThrownBy(() -> Members.read(List.of("S1,a"))).isInstanceOf(Trouble.class);
    }
}
