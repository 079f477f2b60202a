package org.huiyin.dispatch.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.ComplaintSupplemented;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.audit.Head;
import org.huiyin.dispatch.audit.Link;
import org.huiyin.dispatch.store.Chains;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a superuser does to the record, and how it shows. */
@DispatchTest
class AuditServiceTest {
    private static final List<String> TABLES = List.of("case_step", "audit_head", "audit_checkpoint");

    @Inject
    Transactions transactions;

    @Inject
    TakeCheckpoint takeCheckpoint;

    @Inject
    OutsideCopy outside;

    @Inject
    Chains chains;

    private UUID id = new UUID(0, 0);
    private Connection holder;

    /** A case with four entries below a checkpoint; no further one is taken meanwhile, and all is kept to be put back. */
    @BeforeEach
    void keepEverything() throws SQLException {
        id = Desk.resolvedCase();
        await().atMost(Desk.LONG).until(this::covered);
        holder = RealParts.database().connect();
        try (Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(7004)");
            for (String table : TABLES) {
                statement.execute("create table kept_" + table + " as table " + table);
            }
            statement.execute("create table kept_case as select id, history_length, history_hash from dispatch_case");
        }
    }

    @AfterEach
    void putEverythingBack() throws SQLException {
        try (Connection connection = holder;
                Statement statement = connection.createStatement()) {
            statement.execute("begin");
            for (String table : TABLES) {
                String others = table.equals("case_step") ? " where case_id = '" + id + "'" : "";
                statement.execute("delete from " + table + others);
                statement.execute("insert into " + table + " select * from kept_" + table + " on conflict do nothing");
                statement.execute("drop table kept_" + table);
            }
            statement.execute(
                    "update dispatch_case c set history_length = k.history_length, history_hash = k.history_hash"
                            + " from kept_case k where k.id = c.id and c.id = '" + id + "'");
            statement.execute("set constraints all immediate");
            statement.execute("drop table kept_case");
            statement.execute("commit");
        }
        assertThat(verification().getBoolean("intact")).as("as before").isTrue();
    }

    @Test
    void anUntouchedRecordIsIntact() {
        JsonPath found = verification();

        assertThat(found.getBoolean("intact")).isTrue();
        assertThat(found.getList("faults")).isEmpty();
        assertThat(found.getLong("cases")).isEqualTo(Rows.number("select count(*) from dispatch_case"));
        assertThat(found.getLong("entries")).isEqualTo(Rows.number("select count(*) from case_step"));
        assertThat(found.getLong("checkpoints")).isEqualTo(Rows.number("select max(id) from audit_checkpoint"));
        assertThat(found.getLong("outsideCheckpoint")).isEqualTo(found.getLong("checkpoints"));
        assertThat(Desk.SUPERVISOR.get("/v1/audit/verification").statusCode()).isEqualTo(403);
        assertThat(new Desk("admin", "admin", "/U000/S0000")
                        .get("/v1/audit/verification")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theHistoryShowsPlacesAndHashesAndTheCaseItsHead() {
        TestBus.publish(new ComplaintSupplemented(id, UUID.randomUUID(), Instant.now()), 2);
        TestBus.publish(new ComplaintWithdrawn(id, Instant.now()), 3);
        await().atMost(Desk.LONG).until(() -> history().getList("n").size() == 6);

        JsonPath history = history();

        assertThat(history.getList("n")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(history.getList("action"))
                .containsExactly("OPENED", "ASSIGNED", "ACCEPTED", "RESOLVED", "SUPPLEMENTED", "WITHDRAWN");
        assertThat(new HashSet<>(history.getList("hash"))).hasSize(6);
        assertThat(Rows.of(
                        "select history_length, encode(history_hash, 'hex') as hash from dispatch_case where id = ?",
                        id))
                .containsExactly(Map.of("history_length", 6L, "hash", history.getString("[5].hash")));
    }

    @Test
    void anEditedByteIsNamed() {
        Rows.update("update case_step set detail = overlay(detail placing 'X' from 1) where case_id = ? and n = 2", id);

        assertThat(faults()).containsExactly(fault("EDITED", 2));
    }

    @Test
    void aDeletedMiddleIsNamed() {
        Rows.update("delete from case_step where case_id = ? and n = 2", id);

        assertThat(faults()).containsExactly(fault("REMOVED", 2));
    }

    @Test
    void aDeletedTailIsNamed() {
        Rows.update("delete from case_step where case_id = ? and n > 2", id);

        assertThat(faults()).containsExactly(fault("TRUNCATED", 3), fault("TRUNCATED", 4, lastCheckpoint()));
    }

    @Test
    void aTailThatWasDeletedTogetherWithTheHeadIsNamedByTheCheckpoint() {
        Rows.update("delete from case_step where case_id = ? and n = 4", id);
        Rows.update(
                "update dispatch_case set history_length = 3, history_hash = hash from case_step"
                        + " where id = ? and case_id = id and n = 3",
                id);

        assertThat(faults()).containsExactly(fault("TRUNCATED", 4, lastCheckpoint()));
    }

    @Test
    void swappedEntriesAreNamed() {
        Rows.update("update case_step set n = 1002 where case_id = ? and n = 2", id);
        Rows.update("update case_step set n = 2 where case_id = ? and n = 3", id);
        Rows.update("update case_step set n = 3 where case_id = ? and n = 1002", id);

        assertThat(faults()).containsExactly(fault("REORDERED", 2), fault("REORDERED", 3));
    }

    @Test
    void aWholeHistoryThatWasHashedAnewIsNamedByTheCheckpoint() {
        Rows.update("update case_step set actor = 'nobody' where case_id = ? and n = 2", id);
        hashAnew();

        assertThat(faults()).containsExactly(fault("CHECKPOINT_BROKEN", 4, lastCheckpoint()));
    }

    @Test
    void aForgedCheckpointIsNamed() {
        long last = lastCheckpoint();
        Rows.update("update audit_head set hash = sha256(hash) where checkpoint = ? and case_id = ?", last, id);

        assertThat(faults()).containsExactly(fault("CHECKPOINT_BROKEN", 4, last));
        assertThat(verification().getList("faults.checkpoint")).contains((int) last);
        assertThat(verification().getLong("faultCount")).isEqualTo(2);
    }

    @Test
    void checkpointsThatWereCutOffAreMissedByTheFileAndNotGoneOnWith() {
        long last = lastCheckpoint();
        Rows.update("delete from audit_head where checkpoint = ?", last);
        Rows.update("delete from audit_checkpoint where id = ?", last);
        outside.catchUp().await().atMost(Desk.LONG);

        JsonPath found = verification();

        assertThat(found.getLong("outsideCheckpoint")).isEqualTo(last);
        assertThat(found.getList("faults"))
                .containsExactly(Map.of("kind", "CHECKPOINT_BROKEN", "checkpoint", (int) last));
    }

    private boolean covered() {
        transactions.inNew(takeCheckpoint::run).await().atMost(Desk.LONG);
        outside.catchUp().await().atMost(Desk.LONG);
        return Rows.number("select count(*) from audit_head where case_id = ? and n = 4", id) == 1;
    }

    private static long lastCheckpoint() {
        return Rows.number("select max(id) from audit_checkpoint");
    }

    /** As an attacker would who knows how, and writes the head as well. */
    private void hashAnew() {
        Head head = Head.START;
        for (Link stored : stored()) {
            Link forged = Link.after(head, stored.entry());
            Rows.update(
                    "update case_step set prev = ?, hash = ? where case_id = ? and n = ?",
                    forged.previous().bytes(),
                    forged.hash().bytes(),
                    id,
                    forged.entry().n());
            head = new Head(forged.entry().n(), forged.hash());
        }
        Rows.update(
                "update dispatch_case set history_hash = ? where id = ?",
                head.hash().bytes(),
                id);
    }

    private List<Link> stored() {
        UUID before = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
        return transactions
                .inNew(session -> chains.after(session, before, 1))
                .await()
                .atMost(Desk.LONG)
                .get(0)
                .links();
    }

    private JsonPath history() {
        return Desk.SUPERVISOR.get("/v1/cases/" + id + "/history").jsonPath();
    }

    private static JsonPath verification() {
        return Desk.AUDITOR.get("/v1/audit/verification").jsonPath();
    }

    /** The faults that name the case. */
    private List<Map<String, Object>> faults() {
        return verification().getList("faults.findAll { it.caseId == '" + id + "' }");
    }

    private Map<String, Object> fault(String kind, int n) {
        return Map.of("kind", kind, "caseId", id.toString(), "n", n);
    }

    private Map<String, Object> fault(String kind, int n, long checkpoint) {
        Map<String, Object> fault = new HashMap<>(fault(kind, n));
        fault.put("checkpoint", (int) checkpoint);
        return fault;
    }
}
