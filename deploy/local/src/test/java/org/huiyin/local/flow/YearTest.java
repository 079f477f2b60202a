package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.directory.DirectoryCommand;
import org.huiyin.local.operations.AuditCommand;
import org.huiyin.local.year.YearCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part of {@code ./run year} on an empty house, before other tests leave something behind. */
@Order(5)
@ExtendWith(SharedStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearTest {

    private static final double SCALE = 0.02;
    private static final String VICTIM = "(select min(id::text)::uuid from dispatch_case where state = 'STRUCK_OFF')";

    private final Stack stack;

    YearTest(Stack stack) {
        this.stack = stack;
    }

    @AfterAll
    void backToTheMorningOfTheOtherTests() {
        SharedStack.onMondayMorning(stack);
    }

    @Test
    @Order(1)
    void everyItemOfTheYearHasAnOwnerAndAnAnswer() {
        assertThatCode(this::play).doesNotThrowAnyException();
    }

    @Test
    @Order(2)
    void aYearThatWasPlayedIsOnlyAskedAgain() throws SQLException {
        long before = complaints();

        assertThatCode(this::play).doesNotThrowAnyException();

        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void sabotage_aCaseThatLostItsOwnerIsNamed() throws SQLException {
        behindTheBackOfTheService("create table kept as select * from dispatch_case where id = " + VICTIM);
        behindTheBackOfTheService(
                "update dispatch_case set state = 'RECEIVED', section = null, unit = null, leader = null,"
                        + " waiting_since = filed_at where id = (select id from kept)");
        try {
            assertThatThrownBy(this::play)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("items without an owner or an answer in time: {WITHOUT_AN_OWNER=1}");
        } finally {
            behindTheBackOfTheService("update dispatch_case c set state = k.state, section = k.section, unit = k.unit,"
                    + " leader = k.leader, waiting_since = k.waiting_since from kept k where k.id = c.id");
            behindTheBackOfTheService("drop table kept");
        }
    }

    @Test
    @Order(4)
    void sabotage_anEntryOfTheRecordThatWasChangedIsNamed() throws SQLException {
        var audit = new AuditCommand(stack.deployment());
        assertThatCode(audit::run).doesNotThrowAnyException();
        behindTheBackOfTheService("update case_step set detail = detail || '!' where case_id = " + VICTIM);
        try {
            assertThatThrownBy(audit::run).isInstanceOf(Trouble.class).hasMessageContaining("tampered with");
        } finally {
            behindTheBackOfTheService(
                    "update case_step set detail = left(detail, length(detail) - 1) where case_id = " + VICTIM);
        }
        assertThatCode(audit::run).doesNotThrowAnyException();
    }

    private void play() throws InterruptedException {
        String keycloak = "http://" + Ports.HOST + ":" + stack.house().ports().keycloak();
        var directory = new DirectoryCommand(
                stack.deployment(), keycloak, new DirectoryCommand.Administrator("admin", "huiyin"));
        new YearCommand(stack.house(), stack.deployment(), directory).run(SCALE);
    }

    private long complaints() throws SQLException {
        try (Connection intake = stack.database(ServiceName.INTAKE);
                Statement statement = intake.createStatement();
                var rows = statement.executeQuery("select count(*) from complaint")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Without triggers, as only a superuser can. */
    private void behindTheBackOfTheService(String sql) throws SQLException {
        try (Connection dispatch = stack.database(ServiceName.DISPATCH);
                Statement statement = dispatch.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
