package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.Desk.HANDLER;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.city.CityData;
import org.huiyin.dispatch.city.Editions;
import org.huiyin.dispatch.importing.CityFiles;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.importing.ImportCity;
import org.huiyin.dispatch.register.Section;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

@DispatchTest
class RegisterServiceTest {
    private static final Pattern SEEDED = Pattern.compile("\"code\": ?\"S");

    @Inject
    CurrentCity current;

    @Inject
    ImportCity importCity;

    @Inject
    Transactions transactions;

    @Test
    void everySectionIsToldOnceAndTheOfficeNever() {
        List<Envelope> told = await().atMost(Desk.LONG).until(() -> registered(1), events -> events.size() >= 606);

        assertThat(told).hasSize(606);
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(new HashSet<>(told.stream().map(Envelope::subject).toList())).hasSize(606);
        assertThat(told).allMatch(event -> !event.body().contains("S0000"));
    }

    @Test
    void theDatabaseHoldsTheSameCityAsTheFiles() {
        City files = City.of(CityFiles.read(), ZoneId.of("Asia/Shanghai"));

        assertThat(current.get().register().sections())
                .filteredOn(RegisterServiceTest::untouched)
                .isEqualTo(files.register().sections().stream()
                        .filter(RegisterServiceTest::untouched)
                        .toList());
        assertThat(current.get().register().units()).isEqualTo(files.register().units());
        assertThat(current.get().routing().rules()).isEqualTo(files.routing().rules());
        assertThat(current.get().limits()).isEqualTo(files.limits());
        assertThat(current.get().editions().calendar())
                .isEqualTo(files.editions().calendar());
        assertThat(Rows.number("select count(*) from calendar_day")).isGreaterThan(700);
    }

    @Test
    void aNewerEditionTellsOnlyWhatChangedAndOnlyOnce() {
        CityData files = CityFiles.read();
        Editions next = new Editions(2, 1, 1, 2004, 2026);
        List<Section> sections = new ArrayList<>(files.sections());
        Section changed = withMailbox(sections.remove(606), "new-box@sections.huiyin.example");
        sections.add(changed);
        CityData newer = new CityData(
                next, files.territories(), files.units(), sections, files.rules(), files.limits(), files.days());

        for (int attempt = 0; attempt < 2; attempt++) {
            transactions
                    .inNew(session -> importCity.run(session, next, () -> newer))
                    .await()
                    .atMost(Desk.LONG);
        }

        List<Envelope> told = await().atMost(Desk.LONG).until(() -> registered(2), events -> !events.isEmpty());
        assertThat(told).singleElement().satisfies(event -> assertThat(event.body())
                .contains("\"S0606\"", "new-box@sections.huiyin.example"));
        assertThat(Rows.number(
                        "select count(*) from outbox where type = ? and payload ->> 'code' like 'S%'",
                        EventType.SECTION_REGISTERED.wireName()))
                .isEqualTo(607);
    }

    /** Other tests add sections of their own, and one here changes the last of the files. */
    private static boolean untouched(Section section) {
        return section.code().startsWith("S") && !section.code().equals("S0606");
    }

    /** Sections only: bulletins go out on the same topic. */
    private static List<Envelope> registered(long sequence) {
        return TestBus.read(Topic.ORGANISATIONS).stream()
                .filter(event -> event.type().equals(EventType.SECTION_REGISTERED.wireName()))
                .filter(event -> SEEDED.matcher(event.body()).find()) // other tests add sections of their own
                .filter(event -> event.sequence() == sequence)
                .toList();
    }

    private static Section withMailbox(Section section, String mailbox) {
        return new Section(
                section.code(),
                section.name(),
                section.unit(),
                section.territory(),
                section.industry(),
                section.leader(),
                mailbox,
                section.validFrom());
    }

    @Test
    void sectionsComeInPagesAndByFilter() {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page =
                    HANDLER.get("/v1/sections?limit=200&cursor=" + cursor).jsonPath();
            codes.addAll(page.getList("items.code"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(codes).isSorted().doesNotHaveDuplicates();
        assertThat(codes)
                .filteredOn(code -> code.startsWith("S"))
                .hasSize(607)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(HANDLER.get("/v1/sections?unit=U001").jsonPath().getList("items.code"))
                .startsWith("S0001", "S0002", "S0003");
        assertThat(HANDLER.get("/v1/units?level=SECOND&territory=HY-01")
                        .jsonPath()
                        .getList("items"))
                .hasSize(8);
        assertThat(HANDLER.get("/v1/sections/S0001").jsonPath().getString("leader.code"))
                .isEqualTo("L0001");
        assertThat(HANDLER.get("/v1/sections/S9999").statusCode()).isEqualTo(404);
    }

    @Test
    void territoriesRulesAndCalendarCanBeRead() {
        assertThat(RestAssured.get("/v1/territories?limit=200").jsonPath().getList("items.code"))
                .hasSize(57)
                .startsWith("HY");
        assertThat(RestAssured.get("/v1/sections").statusCode()).isEqualTo(401);
        assertThat(HANDLER.get("/v1/routing-rules").jsonPath().getInt("version"))
                .isEqualTo(CityFiles.read().editions().routing());
        JsonPath year = RestAssured.get("/v1/calendar/2026").jsonPath();
        assertThat(year.getString("zone")).isEqualTo("Asia/Shanghai");
        assertThat(year.getList("days.findAll { it.kind == 'WORKDAY' }.date")).contains("2026-02-28");
        assertThat(RestAssured.get("/v1/calendar/2027").statusCode()).isEqualTo(404);
    }
}
