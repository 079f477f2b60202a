package org.huiyin.dispatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.todo.Task;
import org.huiyin.dispatch.todo.TaskPlace;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists, boards and exports hide a foreign case twice, by the code and by the database, and each of them is enough. */
@DispatchTest
class QueryLeakServiceTest {
    /** Of a section that no test ever gives a case to. */
    private static final Desk STRANGER = new Desk("stranger", "handler", "/U060/S0300");

    private static final List<String> TABLES = List.of("dispatch_case", "deadline");

    @AfterEach
    void switchTheDatabaseOn() {
        TABLES.forEach(table -> Rows.update("alter table " + table + " enable row level security"));
    }

    @Test
    void bothHideAForeignCase() {
        assertThat(leaks(Desk.acceptedCase())).isEmpty();
    }

    @Test
    void theDatabaseAloneHidesAForeignCase() {
        switchTheCodeOff();

        assertThat(leaks(Desk.acceptedCase())).isEmpty();
    }

    @Test
    void theCodeAloneHidesAForeignCase() {
        switchTheDatabaseOff();

        assertThat(leaks(Desk.acceptedCase())).isEmpty();
    }

    @Test
    void aLeakWouldBeSeen() {
        switchTheCodeOff();
        switchTheDatabaseOff();

        assertThat(leaks(Desk.acceptedCase()))
                .containsExactly("list", "to-do", "board", "list as CSV", "to-do as CSV", "board as CSV");
    }

    private static List<String> leaks(UUID id) {
        List<String> leaks = new ArrayList<>();
        note(leaks, "list", STRANGER.get("/v1/cases?number=" + Desk.number(id)).asString(), id.toString());
        note(leaks, "to-do", todo(), id.toString());
        note(leaks, "board", STRANGER.get("/v1/board").asString(), "U001");
        note(leaks, "list as CSV", csv("/v1/cases?number=" + Desk.number(id)), id.toString());
        note(leaks, "to-do as CSV", csv("/v1/to-do"), id.toString());
        note(leaks, "board as CSV", csv("/v1/board"), "U001");
        return leaks;
    }

    private static void note(List<String> leaks, String name, String shown, String secret) {
        if (shown.contains(secret)) {
            leaks.add(name);
        }
    }

    private static String todo() {
        StringBuilder pages = new StringBuilder();
        String cursor = "";
        do {
            var page = STRANGER.get("/v1/to-do?limit=200&cursor=" + cursor);
            pages.append(page.asString());
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);
        return pages.toString();
    }

    private static String csv(String path) {
        return STRANGER.request().accept("text/csv").get(path).asString();
    }

    private static void switchTheDatabaseOff() {
        TABLES.forEach(table -> Rows.update("alter table " + table + " disable row level security"));
    }

    private static void switchTheCodeOff() {
        QuarkusMock.installMockForType(new CarelessCaseStore(), CaseStore.class);
        QuarkusMock.installMockForType(new CarelessBoardStore(), BoardStore.class);
        QuarkusMock.installMockForType(new CarelessTaskStore(), TaskStore.class);
    }

    private static final Sight ALL = new Sight(true, Set.of());

    /** The stores without their predicates. */
    private static class CarelessCaseStore extends CaseStore {
        @Override
        public Uni<List<CaseRow>> list(Mutiny.Session session, CaseFilter filter, Sight sight, int limit) {
            return super.list(session, filter, ALL, limit);
        }
    }

    private static class CarelessBoardStore extends BoardStore {
        @Override
        public Uni<List<Cell>> count(Mutiny.Session session, Filter filter, Sight sight) {
            return super.count(session, filter, ALL);
        }
    }

    /** Takes everybody for a member of the section that has the case. */
    private static class CarelessTaskStore extends TaskStore {
        @Override
        public Uni<List<Task>> list(Mutiny.Session session, Asker asker, TaskPlace after, int limit) {
            Asker member = new Asker(
                    asker.kinds(),
                    asker.subject(),
                    Set.of("S0001"),
                    asker.units(),
                    asker.longestWait(),
                    asker.week(),
                    asker.weekEnd());
            return super.list(session, member, after, limit);
        }
    }
}
