package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.local.ServiceName;
import org.huiyin.local.bench.SheetOfComplaints;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Imports;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A file of complaints whose service is killed half-way: in the end each row is one complaint, in all four services. */
@Order(80)
@ExtendWith(SharedStack.class)
class ImportIsCutOffTest {
    private static final int ROWS = Integer.getInteger("huiyin.imported", 2_000);
    private static final Duration PATIENCE = Duration.ofMinutes(10).plusMillis(20L * ROWS);

    private final Stack stack;
    private final Imports imports;

    ImportIsCutOffTest(Stack stack) {
        this.stack = stack;
        this.imports = new Imports(new Api(), stack.deployment());
    }

    @Test
    void aKilledImportGoesOnWhereItWasAndTheSameFileAgainChangesNothing(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("complaints.csv");
        new SheetOfComplaints("CUT-" + UUID.randomUUID(), ROWS).write(file);
        var filed = new ArrayList<UUID>();
        var reconciliation = new Reconciliation(stack, () -> filed);

        String id = imports.send(file, "shuangqian");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> imports.course(id).read() >= ROWS / 2);
        stack.kill("intake");
        int committed = rowsOf(id).size();
        assertThat(committed).isBetween(ROWS / 2, ROWS - 1);
        stack.restart("intake");
        await().atMost(PATIENCE).until(() -> imports.course(id).ended());

        assertThat(imports.course(id)).isEqualTo(new Imports.Course("DONE", ROWS, ROWS, 0));
        filed.addAll(rowsOf(id));
        assertThat(filed).hasSize(ROWS).doesNotHaveDuplicates();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(reconciliation.faults()).isEmpty());
        String again = imports.send(file, "shuangqian");
        await().atMost(PATIENCE).until(() -> imports.course(again).ended());
        assertThat(imports.course(again)).isEqualTo(new Imports.Course("DONE", ROWS, 0, ROWS));
        System.out.printf("import: %d rows, killed after %d, each once in all four services%n", ROWS, committed);
    }

    private List<UUID> rowsOf(String id) throws SQLException {
        try (Connection intake = stack.database(ServiceName.INTAKE);
                var query = intake.prepareStatement(
                        "select complaint_id from complaint_import_row where import_id = ?::uuid and outcome = 'FILED'")) {
            query.setString(1, id);
            var ids = new ArrayList<UUID>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
