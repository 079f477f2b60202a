package org.huiyin.dispatch.dated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.city.Editions;
import org.huiyin.dispatch.importing.CityFiles;
import org.huiyin.dispatch.register.Closing;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Section;
import org.junit.jupiter.api.Test;

class DatedRegisterTest {
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final Entry OLD = section(MAY, "旧科");
    private static final Entry RENAMED = section(JUNE, "新科");
    private final DatedRegister register = new DatedRegister(List.of(RENAMED, OLD));

    @Test
    void anEntryHoldsFromItsDayUntilALaterOneSaysSomethingElse() {
        assertThat(register.on(EntryKind.SECTION, "S1", MAY.minusDays(1))).isEmpty();
        assertThat(register.on(EntryKind.SECTION, "S1", MAY)).contains(OLD);
        assertThat(register.on(EntryKind.SECTION, "S1", JUNE.minusDays(1))).contains(OLD);
        assertThat(register.on(EntryKind.SECTION, "S1", JUNE)).contains(RENAMED);
        assertThat(register.on(JUNE)).containsExactly(RENAMED);
        assertThat(register.on(MAY.minusDays(1))).isEmpty();
        assertThat(register.last(EntryKind.SECTION, "S1")).contains(RENAMED);
        assertThat(register.timeline(EntryKind.SECTION, "S1").values()).containsExactly(OLD, RENAMED);
    }

    @Test
    void whatItDoesNotKnowIsNotThere() {
        assertThat(register.knows(EntryKind.SECTION, "S1")).isTrue();
        assertThat(register.knows(EntryKind.SECTION, "S2")).isFalse();
        assertThat(register.knows(EntryKind.UNIT, "S1")).isFalse();
        assertThat(register.codes(EntryKind.SECTION)).containsExactly("S1");
        assertThat(register.codes(EntryKind.UNIT)).isEmpty();
        assertThat(register.last(EntryKind.UNIT, "S1")).isEmpty();
    }

    @Test
    void whatIsSaidAgainSaysNothingNew() {
        assertThat(register.saysAlready(section(MAY.plusDays(3), "旧科"))).isTrue();
        assertThat(register.saysAlready(section(JUNE, "旧科"))).isFalse();
        assertThat(register.saysAlready(section(MAY.minusDays(1), "旧科"))).isFalse();
    }

    @Test
    void aLaterEntryKeepsWhatItDoesNotChange() {
        Entry next = OLD.with(JUNE, Map.of(Field.MAILBOX, "s@huiyin.example"));

        assertThat(next.validFrom()).isEqualTo(JUNE);
        assertThat(next.field(Field.NAME_ZH)).isEqualTo("旧科");
        assertThat(next.field(Field.MAILBOX)).isEqualTo("s@huiyin.example");
        assertThat(next.field(Field.UNIT)).isEmpty();
    }

    @Test
    void aClosingIsReadAsItWasWritten() {
        Closing closing = new Closing(JUNE, Map.of("tax", "S2", "*", "S3"));

        Entry closed = OLD.with(JUNE, Closings.fields(closing));

        assertThat(Closings.of(closed)).isEqualTo(closing);
        assertThat(Closings.of(OLD)).isNull();
        assertThat(Closings.write(closing.successors())).isEqualTo("*=S3;tax=S2");
        assertThat(Closings.read("")).isEmpty();
    }

    @Test
    void theRegisterOfTheCityIsTheSameAfterItsEntries() {
        City city = City.of(CityFiles.read(), ZoneId.of("Asia/Shanghai"));
        Register from = city.register();
        List<Entry> entries = Stream.of(
                        from.territories().all().stream().map(Entries::of),
                        from.units().stream().map(Entries::of),
                        from.sections().stream().flatMap(section -> Entries.of(section).stream()))
                .flatMap(all -> all)
                .toList();

        Standing standing = Standing.of(new DatedRegister(entries).on(LocalDate.parse("2026-06-01")));

        assertThat(standing.territories())
                .containsExactlyInAnyOrderElementsOf(from.territories().all());
        assertThat(standing.units()).containsExactlyInAnyOrderElementsOf(from.units());
        assertThat(standing.sections()).containsExactlyInAnyOrderElementsOf(from.sections());
        assertThat(standing.sections()).extracting(Section::code).isSorted();
        assertThat(standing.register().sections()).hasSameSizeAs(from.sections());
    }

    @Test
    void aSectionWithoutALeaderDoesNotStand() {
        Entry unled = section(MAY, "科").with(MAY, Map.of(Field.UNIT, "U1"));

        assertThat(Standing.of(List.of(unled)).sections()).isEmpty();
    }

    @Test
    void aSectionStandsAsItIsSinceTheLaterOfItsTwoEntries() {
        Map<String, String> fields =
                Map.of(Field.NAME_EN, "Section", Field.UNIT, "U1", Field.TERRITORY, "HY", Field.INDUSTRY, "tax");
        Map<String, String> term = Map.of(Field.LEADER, "L1", Field.NAME_ZH, "甲", Field.NAME_EN, "A");

        for (List<LocalDate> days : List.of(List.of(MAY, JUNE), List.of(JUNE, MAY), List.of(JUNE, JUNE))) {
            Entry section = section(days.get(0), "科").with(days.get(0), fields);
            Entry led = new Entry(EntryKind.LEADER, "S1", days.get(1), term);
            assertThat(Standing.of(List.of(section, led)).sections())
                    .singleElement()
                    .extracting(Section::validFrom)
                    .isEqualTo(JUNE);
        }
    }

    @Test
    void anEditionIsNewerWhenAnyOfItsNumbersIs() {
        Editions now = new Editions(2, 2, 2, 2004, 2026);

        assertThat(now.newerThan(now)).isFalse();
        assertThat(new Editions(3, 1, 1, 2004, 2026).newerThan(now)).isTrue();
        assertThat(new Editions(1, 3, 1, 2004, 2026).newerThan(now)).isTrue();
        assertThat(new Editions(1, 1, 3, 2004, 2026).newerThan(now)).isTrue();
        assertThat(new Editions(1, 1, 1, 2004, 2027).newerThan(now)).isFalse();
    }

    private static Entry section(LocalDate from, String name) {
        return new Entry(EntryKind.SECTION, "S1", from, Map.of(Field.NAME_ZH, name));
    }
}
