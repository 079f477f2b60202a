package org.huiyin.dispatch.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.EntryKind;
import org.huiyin.dispatch.dated.Field;
import org.huiyin.dispatch.sheet.Judged.RowOutcome;
import org.junit.jupiter.api.Test;

/** Files of territories, units and sections, and what is made of their rows; {@link FileCheckTest} has those of leaders. */
class RegisterFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 3);
    private static final LocalDate EARLIER = LocalDate.of(2026, 1, 1);
    private static final List<String> TERRITORY = List.of("code", "parent", "level", "valid_from");
    private static final List<String> UNIT = List.of("code", "territory", "industry", "valid_from");
    private static final List<String> SECTION =
            List.of("code", "unit", "territory", "industry", "leader", "valid_from");
    private static final Map<String, String> OTHERWISE = Map.of(
            "level", "FIRST",
            "name_zh", "名",
            "name_en", "Name",
            "section_mailbox", "s@huiyin.example",
            "leader_name_zh", "甲",
            "leader_name_en", "A",
            "leader_mailbox", "a@huiyin.example");

    @Test
    void aTerritoryHangsBelowAHigherOneOfTheRegisterOrOfTheFile() {
        assertThat(territories("HY-01-02,HY-01,TOWNSHIP,")).containsExactly(List.of());
        assertThat(territories("HY-02-01,HY-02,TOWNSHIP,", "HY-02,HY,COUNTY,")).containsExactly(List.of(), List.of());
        assertThat(territories("HZ,,CITY,")).containsExactly(List.of());
    }

    @Test
    void eachLevelIsHigherThanTheOneBelowUpToACity() {
        for (String wrong : List.of("A,HY-01,COUNTY,", "A,HY-01,CITY,", "A,,COUNTY,", "A,HY-01-01,COUNTY,")) {
            assertThat(territories(wrong)).as(wrong).containsExactly(parent(FaultCode.NOT_ABOVE));
        }
        assertThat(territories("A,B,TOWNSHIP,", "B,HY-01,COUNTY,"))
                .as("what hangs below a wrong one is wrong with it")
                .containsExactly(parent(FaultCode.NOT_ABOVE), parent(FaultCode.NOT_ABOVE));
    }

    @Test
    void territoriesDoNotLeadInACircle() {
        assertThat(territories("A,B,TOWNSHIP,", "B,A,COUNTY,"))
                .containsExactly(parent(FaultCode.TERRITORY_CYCLE), parent(FaultCode.TERRITORY_CYCLE));
        assertThat(territories("A,A,TOWNSHIP,")).containsExactly(parent(FaultCode.TERRITORY_CYCLE));
    }

    @Test
    void theTerritoryAboveIsThereOnThatDay() {
        assertThat(territories("A,XX,COUNTY,")).containsExactly(parent(FaultCode.UNKNOWN_PARENT));
        assertThat(territories("B,A,TOWNSHIP,2026-07-01", "A,HY,COUNTY,2026-07-02"))
                .containsExactly(parent(FaultCode.UNKNOWN_PARENT), List.of());
        assertThat(territories("B,A,TOWNSHIP,2026-07-02", "A,HY,COUNTY,2026-07-02"))
                .containsExactly(List.of(), List.of());
        assertThat(territories("B,HY-01,TOWNSHIP,2026-07-01", "HY-01,,CITY,2026-07-02"))
                .as("until then the register counts")
                .containsExactly(List.of(), List.of());
        assertThat(territories("B,A,TOWNSHIP,", "A,HY,DISTRICT,").get(0))
                .as("a row that is bad is not there")
                .isEqualTo(parent(FaultCode.UNKNOWN_PARENT));
    }

    @Test
    void aUnitHasATerritoryAndAnIndustryThatThereAre() {
        assertThat(faults(Table.UNITS, UNIT, "U2,HY,tax,")).containsExactly(List.of());
        assertThat(faults(Table.UNITS, UNIT, "U2,,tax,"))
                .containsExactly(List.of(new Fault("territory", FaultCode.UNIT_WITHOUT_TERRITORY)));
        assertThat(faults(Table.UNITS, UNIT, "U2,XX,magic,"))
                .containsExactly(List.of(
                        new Fault("territory", FaultCode.UNKNOWN_TERRITORY),
                        new Fault("industry", FaultCode.UNKNOWN_INDUSTRY)));
    }

    @Test
    void aSectionPointsToWhatIsThereAndHasALeader() {
        assertThat(sections("S2,U1,HY,tax,L2,")).containsExactly(List.of());
        assertThat(sections("S1,U1,HY,tax,,")).as("who has one already").containsExactly(List.of());
        assertThat(sections("S2,U9,XX,magic,,"))
                .containsExactly(List.of(
                        new Fault("unit", FaultCode.UNKNOWN_UNIT),
                        new Fault("territory", FaultCode.UNKNOWN_TERRITORY),
                        new Fault("industry", FaultCode.UNKNOWN_INDUSTRY),
                        new Fault("leader", FaultCode.SECTION_WITHOUT_LEADER)));
        assertThat(sections("S3,U1,HY,tax,L2,")).containsExactly(List.of(new Fault("code", FaultCode.SECTION_CLOSED)));
    }

    @Test
    void aLeaderComesWithNamesAndMailboxOrNotAtAll() {
        Map<String, String> values = new HashMap<>(OTHERWISE);
        values.putAll(Map.of("code", "S1", "unit", "U1", "territory", "HY", "industry", "tax"));
        Fault leader = new Fault("leader", FaultCode.MISSING_VALUE);
        Fault mailbox = new Fault("leader_mailbox", FaultCode.MISSING_VALUE);

        assertThat(judged(Table.SECTIONS, values).faults()).containsExactly(leader);
        values.put("leader_mailbox", "");
        assertThat(judged(Table.SECTIONS, values).faults()).containsExactly(leader, mailbox);
        values.putAll(Map.of("leader_name_zh", "", "leader_name_en", ""));
        assertThat(judged(Table.SECTIONS, values).faults()).isEmpty();
    }

    @Test
    void aClosedSectionGetsNoLeaderAndItsFormerOneIsFree() {
        List<String> leader = List.of("section", "leader", "from", "mailbox");

        assertThat(faults(Table.LEADERS, leader, "S3,L9,2026-07-01,a@huiyin.example"))
                .containsExactly(List.of(new Fault("section", FaultCode.SECTION_CLOSED)));
        assertThat(faults(Table.LEADERS, leader, "S1,L3,2026-04-30,a@huiyin.example")
                        .get(0))
                .contains(new Fault("leader", FaultCode.OVERLAPPING_TERMS));
        assertThat(faults(Table.LEADERS, leader, "S1,L4,2026-04-15,a@huiyin.example")
                        .get(0))
                .as("whose term ended before the section did")
                .doesNotContain(new Fault("leader", FaultCode.OVERLAPPING_TERMS));
        assertThat(faults(Table.LEADERS, leader, "S1,L3,2026-07-01,a@huiyin.example"))
                .containsExactly(List.of());
    }

    @Test
    void aRowIsGoodOrSaysNothingNewOrIsBad() {
        Map<String, String> values = new HashMap<>(OTHERWISE);
        values.putAll(Map.of("code", "HY", "level", "CITY"));
        assertThat(judged(Table.TERRITORIES, values))
                .isEqualTo(new Judged(2, "HY", RowOutcome.UNCHANGED, List.of(), List.of()));

        values.put("name_en", "City");
        Judged good = judged(Table.TERRITORIES, values);
        assertThat(good.outcome()).isEqualTo(RowOutcome.GOOD);
        assertThat(good.entries())
                .containsExactly(territory("HY", "", "CITY").with(TODAY, Map.of(Field.NAME_EN, "City")));

        values.put("code", "=1+1");
        assertThat(judged(Table.TERRITORIES, values))
                .as("what can be no code is not shown again")
                .isEqualTo(
                        new Judged(2, "", RowOutcome.BAD, List.of(new Fault("code", FaultCode.BAD_CODE)), List.of()));
        values.remove("name_zh");
        assertThat(judged(Table.TERRITORIES, values).faults()).contains(new Fault("name_zh", FaultCode.MISSING_VALUE));
    }

    @Test
    void theSecondRowOfACodeAndADayIsOneTooMany() {
        assertThat(territories("HY-02,HY,COUNTY,", "HY-02,HY,COUNTY,2026-06-03", "HY-02,HY,COUNTY,2026-06-04"))
                .as("without a day of its own a row holds from today")
                .containsExactly(List.of(), List.of(new Fault("code", FaultCode.DUPLICATE)), List.of());
    }

    @Test
    void whatIsKnownIsNotRewrittenAndWhatIsNewMayBeOld() {
        assertThat(territories("HY-01,HY,TOWNSHIP,2026-06-02").get(0))
                .contains(new Fault("valid_from", FaultCode.BACKDATED));
        assertThat(territories("HY-01,HY,COUNTY,2026-06-02", "HY-03,HY,COUNTY,2026-02-01"))
                .containsExactly(List.of(), List.of());
    }

    private static List<Fault> parent(FaultCode code) {
        return List.of(new Fault("parent", code));
    }

    private static List<List<Fault>> territories(String... rows) {
        return faults(Table.TERRITORIES, TERRITORY, rows);
    }

    private static List<List<Fault>> sections(String... rows) {
        return faults(Table.SECTIONS, SECTION, rows);
    }

    private static List<List<Fault>> faults(Table table, List<String> columns, String... rows) {
        List<Map<String, String>> all = new ArrayList<>();
        for (String row : rows) {
            Map<String, String> values = new HashMap<>(OTHERWISE);
            String[] cells = row.split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                values.put(columns.get(i), cells[i]);
            }
            if (values.getOrDefault("leader", "").isEmpty()) {
                values.keySet().removeAll(Set.of("leader_name_zh", "leader_name_en", "leader_mailbox"));
            }
            all.add(values);
        }
        return judged(table, all).stream().map(Judged::faults).toList();
    }

    private static Judged judged(Table table, Map<String, String> values) {
        return judged(table, List.of(values)).get(0);
    }

    private static List<Judged> judged(Table table, List<Map<String, String>> rows) {
        FileCheck check = new FileCheck(table, register(), Set.of("tax"), TODAY);
        List<Line> lines = new ArrayList<>();
        rows.forEach(values -> lines.add(new Line(lines.size() + 2, values, List.of())));
        lines.forEach(check::note);
        check.allNoted();
        return lines.stream().map(check::judge).toList();
    }

    private static DatedRegister register() {
        return new DatedRegister(Stream.of(
                        territory("HY", "", "CITY"),
                        territory("HY-01", "HY", "COUNTY"),
                        territory("HY-01-01", "HY-01", "TOWNSHIP"),
                        entry(EntryKind.UNIT, "U1", Map.of()),
                        entry(EntryKind.SECTION, "S1", Map.of(Field.UNIT, "U1")),
                        entry(EntryKind.SECTION, "S3", Map.of(Field.CLOSED_ON, "2026-05-01")),
                        entry(EntryKind.SECTION, "S4", Map.of(Field.CLOSED_ON, "2026-05-01")),
                        entry(EntryKind.LEADER, "S4", Map.of(Field.LEADER, "L4", Field.UNTIL, "2026-03-31")),
                        entry(EntryKind.LEADER, "S1", Map.of(Field.LEADER, "L1")),
                        entry(EntryKind.LEADER, "S3", Map.of(Field.LEADER, "L3")))
                .toList());
    }

    private static Entry territory(String code, String parent, String level) {
        Map<String, String> fields =
                new HashMap<>(Map.of(Field.LEVEL, level, Field.NAME_ZH, "名", Field.NAME_EN, "Name"));
        if (!parent.isEmpty()) {
            fields.put(Field.PARENT, parent);
        }
        return entry(EntryKind.TERRITORY, code, fields);
    }

    private static Entry entry(EntryKind kind, String code, Map<String, String> fields) {
        return new Entry(kind, code, EARLIER, fields);
    }
}
