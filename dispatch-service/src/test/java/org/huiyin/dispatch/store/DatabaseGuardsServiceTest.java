package org.huiyin.dispatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, whatever the code may do. */
@DispatchTest
class DatabaseGuardsServiceTest {

    @Test
    void nothingChangesSilently() {
        UUID id = Desk.assignedCase();

        assertThatThrownBy(() -> asApp(
                        "update dispatch_case set state = 'ACCEPTED', version = version + 1 where id = '" + id + "'"))
                .hasMessageContaining("silent state change");
        assertThatThrownBy(() -> asApp("update dispatch_case set state = 'ACCEPTED', version = version + 1,"
                        + " event_seq = event_seq + 1 where id = '" + id + "'"))
                .hasMessageContaining("silent state change");
        assertThatThrownBy(() -> asApp("update section set version = version + 1 where code = 'S0001'"))
                .hasMessageContaining("silent state change");
        assertThat(Desk.SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("ASSIGNED");
    }

    @Test
    void noOwnedCaseIsWithoutAnOwner() {
        UUID id = Desk.assignedCase();

        for (String change : List.of("leader = null", "section = null", "due_at = null", "waiting_since = now()")) {
            assertThatThrownBy(() -> asApp("update dispatch_case set " + change + " where id = '" + id + "'"))
                    .as(change)
                    .hasMessageContaining("check constraint");
        }
        assertThat(Rows.number("select count(*) from dispatch_case where id = ? and leader = 'L0001'", id))
                .isEqualTo(1);
    }

    @Test
    void nobodyRewritesTheHistory() {
        for (String table : List.of("case_step", "audit_checkpoint", "audit_head")) {
            for (String change : List.of("update %s set hash = hash", "delete from %s", "truncate %s")) {
                assertThatThrownBy(() -> asApp(change.formatted(table)))
                        .as(change.formatted(table))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static void asApp(String sql) throws SQLException {
        String url = "jdbc:" + RealParts.database().url();
        try (Connection connection = DriverManager.getConnection(url, "dispatch_app", "dispatch_app");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.sight', '*', true)");
            statement.execute(sql);
            connection.commit();
        }
    }
}
