package org.huiyin.dispatch.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.reorganisation.ReorganisationKind.CLOSE;
import static org.huiyin.dispatch.reorganisation.ReorganisationKind.MERGE;
import static org.huiyin.dispatch.reorganisation.ReorganisationKind.MOVE;
import static org.huiyin.dispatch.reorganisation.ReorganisationKind.RENAME;
import static org.huiyin.dispatch.reorganisation.ReorganisationKind.SPLIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.dispatch.dated.Closings;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.EntryKind;
import org.huiyin.dispatch.dated.Field;
import org.huiyin.dispatch.register.Closing;
import org.huiyin.dispatch.register.Leader;
import org.huiyin.dispatch.register.Names;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final LocalDate EARLIER = LocalDate.parse("2026-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");
    private static final Names NAME = new Names("新科", "New section");
    private static final Map<String, String> NOT_DIVIDED = Map.of();

    private final List<Entry> entries = new ArrayList<>(List.of(
            new Entry(EntryKind.TERRITORY, "HY", EARLIER, Map.of(Field.LEVEL, "CITY")),
            unit("U1", "FIRST"),
            unit("U2", "FIRST"),
            unit("U0", "OFFICE"),
            section("S1", "U1"),
            section("S2", "U1"),
            section("S3", "U2"),
            section("S0", "U0"),
            term("S1", "L1"),
            term("S2", "L2"),
            term("S3", "L3")));

    @Test
    void whatKeepsTheRulesIsAllowed() {
        assertThat(objection(wish(SPLIT, List.of("S1"), halves(), Map.of("tax", "N1", "*", "N2"))))
                .isEmpty();
        assertThat(objection(wish(MERGE, List.of("S1", "S2"), List.of(fresh("N1", "L1")), NOT_DIVIDED)))
                .isEmpty();
        assertThat(objection(wish(MERGE, List.of("S1", "S2"), List.of(known("S3")), NOT_DIVIDED)))
                .isEmpty();
        assertThat(objection(rename("S1", NAME))).isEmpty();
        assertThat(objection(move("S1", "U2"))).isEmpty();
        assertThat(objection(wish(CLOSE, List.of("S1"), List.of(known("S3")), NOT_DIVIDED)))
                .isEmpty();
    }

    @Test
    void thePastIsNotReorganisedAndTodayIs() {
        Wish wish = rename("S1", NAME);

        assertThat(rules(wish).objection(DAY.plusDays(1))).contains(Objection.BACKDATED);
        assertThat(rules(wish).objection(DAY)).isEmpty();
    }

    @Test
    void eachKindHasItsNumberOfSectionsBeforeAndAfterwards() {
        for (Wish wrong : List.of(
                wish(SPLIT, List.of("S1"), List.of(fresh("N1", "L8")), Map.of("*", "N1")),
                wish(SPLIT, List.of("S1", "S2"), halves(), Map.of("*", "N1")),
                wish(MERGE, List.of("S1"), List.of(known("S3")), NOT_DIVIDED),
                wish(MERGE, List.of("S1", "S2"), halves(), NOT_DIVIDED),
                wish(RENAME, List.of("S1", "S2"), List.of(known("S1")), NOT_DIVIDED),
                wish(CLOSE, List.of("S1"), halves(), NOT_DIVIDED),
                wish(MOVE, List.of(), List.of(known("S1")), NOT_DIVIDED))) {
            assertThat(objection(wrong)).as(wrong.toString()).contains(Objection.WRONG_NUMBER);
        }
    }

    @Test
    void nobodyIsNamedTwice() {
        assertThat(objection(wish(MERGE, List.of("S1", "S1"), List.of(known("S3")), NOT_DIVIDED)))
                .contains(Objection.NAMED_TWICE);
        assertThat(objection(
                        wish(SPLIT, List.of("S1"), List.of(fresh("N1", "L8"), fresh("N1", "L9")), Map.of("*", "N1"))))
                .contains(Objection.NAMED_TWICE);
        assertThat(objection(wish(CLOSE, List.of("S1"), List.of(known("S1")), NOT_DIVIDED)))
                .contains(Objection.NAMED_TWICE);
    }

    @Test
    void whatIsReorganisedHandlesCasesOnThatDayAndHasNoLaterPlans() {
        assertThat(objection(rename("S9", NAME))).contains(Objection.UNKNOWN_PREDECESSOR);
        assertThat(objection(rename("S0", NAME))).contains(Objection.UNKNOWN_PREDECESSOR);
        entries.add(section("S1", "U1", DAY.plusDays(1), Map.of()));
        assertThat(objection(rename("S1", NAME))).contains(Objection.LATER_ENTRIES);
        entries.add(closed("S2", DAY.minusDays(1)));
        assertThat(objection(rename("S2", NAME))).contains(Objection.UNKNOWN_PREDECESSOR);
    }

    @Test
    void whoeverIsRenamedOrMovedStaysTheSameAndChangesSomething() {
        assertThat(objection(wish(RENAME, List.of("S1"), List.of(fresh("S2", "L2")), NOT_DIVIDED)))
                .contains(Objection.NOT_THE_SAME);
        assertThat(objection(rename("S1", null))).contains(Objection.NOTHING_NEW);
        assertThat(objection(move("S1", null))).contains(Objection.NOTHING_NEW);
        assertThat(objection(move("S1", "U1"))).contains(Objection.NOTHING_NEW);
        assertThat(objection(move("S1", "U9"))).contains(Objection.UNKNOWN_UNIT);
    }

    @Test
    void anHeirIsThereOnThatDayOrComesWithAllItsData() {
        assertThat(closedInto(known("S9"))).contains(Objection.UNKNOWN_SUCCESSOR);
        assertThat(closedInto(fresh("N1", "L9"))).contains(Objection.UNKNOWN_SUCCESSOR);
        assertThat(closedInto(known("S0"))).contains(Objection.UNKNOWN_SUCCESSOR);
        assertThat(merged(known("N1"))).contains(Objection.UNKNOWN_SUCCESSOR);
        entries.add(closed("S3", DAY.plusDays(9)));
        assertThat(closedInto(known("S3"))).contains(Objection.UNKNOWN_SUCCESSOR);
    }

    @Test
    void whatANewSectionPointsToExists() {
        Leader leader = leader("L9");

        assertThat(merged(new Heir("N1", NAME, "U9", "HY", "tax", leader, "n1@huiyin.example")))
                .contains(Objection.UNKNOWN_UNIT);
        assertThat(merged(new Heir("N1", NAME, "U1", "XX", "tax", leader, "n1@huiyin.example")))
                .contains(Objection.UNKNOWN_TERRITORY);
        assertThat(merged(new Heir("N1", NAME, "U1", "HY", "magic", leader, "n1@huiyin.example")))
                .contains(Objection.UNKNOWN_INDUSTRY);
    }

    @Test
    void aNewSectionHasALeaderWhoLeadsNoOther() {
        assertThat(merged(fresh("N1", "L3"))).contains(Objection.LEADER_LEADS_ANOTHER);
        assertThat(objection(
                        wish(SPLIT, List.of("S1"), List.of(fresh("N1", "L1"), fresh("N2", "L1")), Map.of("*", "N1"))))
                .contains(Objection.LEADER_LEADS_ANOTHER);
        entries.add(closed("S3", DAY.minusDays(3)));
        assertThat(merged(fresh("N1", "L3"))).as("who is free again").isEmpty();
    }

    @Test
    void aSplitDividesAllCategoriesAmongItsSuccessors() {
        assertThat(divided(Map.of("tax", "N1"))).contains(Objection.CATEGORIES_INCOMPLETE);
        assertThat(divided(Map.of("magic", "N1", "*", "N2"))).contains(Objection.CATEGORIES_INCOMPLETE);
        assertThat(divided(Map.of("tax", "S3", "*", "N2"))).contains(Objection.CATEGORY_OF_NO_SUCCESSOR);
        assertThat(objection(wish(MERGE, List.of("S1", "S2"), List.of(known("S3")), Map.of("*", "S3"))))
                .contains(Objection.CATEGORY_OF_NO_SUCCESSOR);
    }

    @Test
    void eachObjectionPointsIntoTheRequestAndSaysWhy() {
        assertThat(Objection.values()).allSatisfy(objection -> {
            assertThat(objection.pointer()).startsWith("/");
            assertThat(objection.words()).endsWith(".");
        });
        assertThat(Stream.of(Objection.values()).map(Objection::words)).doesNotHaveDuplicates();
    }

    @Test
    void aSplitClosesTheOldSectionAndOpensTheNewOnesWithTheirLeaders() {
        Plan plan = plan(wish(SPLIT, List.of("S1"), halves(), Map.of("tax", "N1", "*", "N2")));

        assertThat(plan.inheritance()).isEqualTo(Map.of("tax", "N1", "*", "N2"));
        assertThat(plan.entries())
                .extracting(entry -> entry.kind() + " " + entry.code() + " " + entry.validFrom())
                .containsExactly(
                        "SECTION S1 2026-07-01",
                        "SECTION N1 2026-07-01",
                        "LEADER N1 2026-07-01",
                        "SECTION N2 2026-07-01",
                        "LEADER N2 2026-07-01");
        Entry old = plan.entries().get(0);
        assertThat(old.field(Field.CLOSED_ON)).isEqualTo("2026-07-01");
        assertThat(Closings.read(old.field(Field.SUCCESSORS))).isEqualTo(plan.inheritance());
        assertThat(old.field(Field.UNIT)).as("the rest stays as it was").isEqualTo("U1");
    }

    @Test
    void whoeverClosesLeavesEverythingToItsOnlyHeirAndOthersKeepTheirCode() {
        Plan closing = plan(wish(CLOSE, List.of("S1"), List.of(known("S3")), NOT_DIVIDED));
        Plan renaming = plan(rename("S1", NAME));
        Plan moving = plan(move("S1", "U2"));

        assertThat(closing.inheritance()).isEqualTo(Map.of("*", "S3"));
        assertThat(closing.entries()).extracting(Entry::code).containsExactly("S1");
        assertThat(renaming.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.field(Field.NAME_ZH)).isEqualTo("新科");
            assertThat(entry.field(Field.NAME_EN)).isEqualTo("New section");
            assertThat(entry.field(Field.UNIT)).isEqualTo("U1");
        });
        assertThat(moving.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.field(Field.UNIT)).isEqualTo("U2");
            assertThat(entry.field(Field.CLOSED_ON)).isEmpty();
        });
    }

    private Optional<Objection> divided(Map<String, String> byCategory) {
        return objection(wish(SPLIT, List.of("S1"), halves(), byCategory));
    }

    private Optional<Objection> closedInto(Heir heir) {
        return objection(wish(CLOSE, List.of("S1"), List.of(heir), NOT_DIVIDED));
    }

    private Optional<Objection> merged(Heir heir) {
        return objection(wish(MERGE, List.of("S1", "S2"), List.of(heir), NOT_DIVIDED));
    }

    private Optional<Objection> objection(Wish wish) {
        return rules(wish).objection(TODAY);
    }

    private Rules rules(Wish wish) {
        return new Rules(wish, new DatedRegister(entries), Set.of("tax", "land"));
    }

    private Plan plan(Wish wish) {
        assertThat(objection(wish)).isEmpty();
        return new Plan(wish, new DatedRegister(entries));
    }

    private static Wish wish(
            ReorganisationKind kind, List<String> before, List<Heir> after, Map<String, String> byCategory) {
        return new Wish(kind, DAY, before, after, byCategory);
    }

    private static Wish rename(String code, @Nullable Names name) {
        return wish(RENAME, List.of(code), List.of(new Heir(code, name, null, null, null, null, null)), NOT_DIVIDED);
    }

    private static Wish move(String code, @Nullable String unit) {
        return wish(MOVE, List.of(code), List.of(new Heir(code, null, unit, null, null, null, null)), NOT_DIVIDED);
    }

    private static List<Heir> halves() {
        return List.of(fresh("N1", "L1"), fresh("N2", "L9"));
    }

    private static Heir fresh(String code, String leader) {
        return new Heir(code, NAME, "U1", "HY", "tax", leader(leader), code + "@huiyin.example");
    }

    private static Heir known(String code) {
        return new Heir(code, null, null, null, null, null, null);
    }

    private static Leader leader(String code) {
        return new Leader(code, new Names("甲", "A"), code + "@huiyin.example");
    }

    private static Entry unit(String code, String level) {
        return new Entry(EntryKind.UNIT, code, EARLIER, Map.of(Field.LEVEL, level));
    }

    private static Entry section(String code, String unit) {
        return section(code, unit, EARLIER, Map.of());
    }

    private static Entry section(String code, String unit, LocalDate from, Map<String, String> more) {
        return new Entry(EntryKind.SECTION, code, from, Map.of(Field.UNIT, unit)).with(from, more);
    }

    private static Entry closed(String code, LocalDate on) {
        return section(code, "U2", on, Closings.fields(new Closing(on, Map.of("*", "S1"))));
    }

    private static Entry term(String section, String leader) {
        return new Entry(EntryKind.LEADER, section, EARLIER, Map.of(Field.LEADER, leader));
    }
}
