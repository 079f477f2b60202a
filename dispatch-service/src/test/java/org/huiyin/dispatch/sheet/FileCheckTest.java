package org.huiyin.dispatch.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.EntryKind;
import org.junit.jupiter.api.Test;

class FileCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 3);
    private static final LocalDate EARLIER = LocalDate.of(2026, 1, 1);

    @Test
    void aTermGoesOnUntilTheNextOneBegins() {
        assertThat(faults("S1,L1,2026-06-10,", "S1,L2,2026-07-01,")).containsExactly(List.of(), List.of());
    }

    @Test
    void aTermWithAnEndNeedsASuccessorOnTheDayAfter() {
        assertThat(faults("S1,L1,2026-06-10,2026-06-30", "S1,L2,2026-07-01,")).containsExactly(List.of(), List.of());
        assertThat(faults("S1,L1,2026-06-10,2026-06-30"))
                .containsExactly(List.of(new Fault("until", FaultCode.SECTION_WITHOUT_LEADER)));
        assertThat(faults("S1,L1,2026-06-10,2026-06-29", "S1,L2,2026-07-01,").get(0))
                .containsExactly(new Fault("until", FaultCode.SECTION_WITHOUT_LEADER));
    }

    @Test
    void termsThatOverlapAreRefusedOnBothSides() {
        assertThat(faults("S1,L1,2026-06-10,2026-07-10", "S1,L2,2026-07-01,")).containsExactly(overlap(), overlap());
        assertThat(faults("S1,L1,2026-06-10,", "S2,L1,2026-08-01,")).containsExactly(overlap(), overlap());
        assertThat(faults("S1,L1,2026-06-10,", "S1,L2,2026-07-01,", "S2,L1,2026-07-01,"))
                .containsExactly(List.of(), List.of(), List.of());
    }

    @Test
    void aTermEndsAfterItBegins() {
        assertThat(faults("S1,L1,2026-06-10,2026-06-09"))
                .containsExactly(List.of(new Fault("until", FaultCode.TERM_ENDS_BEFORE_IT_BEGINS)));
    }

    @Test
    void whoeverLeadsAlreadyCanNotLeadAnotherAndThePastStays() {
        assertThat(faults("S1,L9,2026-06-10,")).containsExactly(overlap());
        assertThat(faults("S1,L1,2026-06-02,").get(0)).contains(new Fault("from", FaultCode.BACKDATED));
        assertThat(faults("S9,L1,2026-06-10,"))
                .containsExactly(List.of(new Fault("section", FaultCode.UNKNOWN_SECTION)));
    }

    private static List<Fault> overlap() {
        return List.of(new Fault("leader", FaultCode.OVERLAPPING_TERMS));
    }

    private static List<List<Fault>> faults(String... terms) {
        FileCheck check = new FileCheck(Table.LEADERS, register(), Set.of("tax"), TODAY);
        List<Line> lines = new ArrayList<>();
        for (String term : terms) {
            lines.add(line(lines.size() + 2, term.split(",", -1)));
        }
        lines.forEach(check::note);
        check.allNoted();
        return lines.stream().map(check::judge).map(Judged::faults).toList();
    }

    private static Line line(int number, String[] term) {
        Map<String, String> values = Map.of(
                "section", term[0],
                "leader", term[1],
                "name_zh", "甲",
                "name_en", "A",
                "mailbox", "a@sections.huiyin.example",
                "from", term[2],
                "until", term[3]);
        return new Line(number, values, List.of());
    }

    private static DatedRegister register() {
        return new DatedRegister(List.of(
                section("S1"), section("S2"), section("S3"), term("S1", "L7"), term("S2", "L8"), term("S3", "L9")));
    }

    private static Entry section(String code) {
        return new Entry(EntryKind.SECTION, code, EARLIER, Map.of("unit", "U1"));
    }

    private static Entry term(String section, String leader) {
        return new Entry(EntryKind.LEADER, section, EARLIER, Map.of("leader", leader));
    }
}
