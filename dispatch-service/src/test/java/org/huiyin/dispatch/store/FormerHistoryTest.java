package org.huiyin.dispatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.huiyin.dispatch.audit.Chain;
import org.huiyin.dispatch.audit.Entry;
import org.huiyin.dispatch.audit.Hash;
import org.huiyin.dispatch.audit.Head;
import org.huiyin.dispatch.audit.Link;
import org.huiyin.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** The migration chains what was written before there were chains, and hashes as the code does. */
class FormerHistoryTest {
    private static final String BEFORE = "101";
    private static final UUID ASSIGNED = UUID.fromString("0199d5a0-1234-7abc-8def-0123456789ab");

    @Test
    void formerHistoriesAreChainedBehindTheirOpening() throws SQLException {
        try (TestDatabase database = TestDatabase.start("dispatch")) {
            migrate(database, BEFORE);
            try (Connection superuser = database.connect();
                    Statement statement = superuser.createStatement()) {
                statement.execute("set session_replication_role = replica"); // no events are asked for
                statement.execute(aCase(ASSIGNED, "'S0001'"));
                statement.execute(aCase(UUID.randomUUID(), "null"));
                statement.execute("insert into case_step (case_id, at, actor, action, round, section, detail) values ('"
                        + ASSIGNED + "', '2026-03-11T04:00:00.123456Z', 'iss|办', 'ASSIGNED', 1, 'S0001', 'L0001'), ('"
                        + ASSIGNED + "', '1969-12-31T23:59:59.999999Z', 'iss|x', 'RETURNED', 1, null, '')");

                migrate(database, "latest");

                List<Chain> chains = chains(statement);
                assertThat(chains).hasSize(2).allSatisfy(chain -> assertThat(chain.faults())
                        .isEmpty());
                assertThat(chains)
                        .filteredOn(chain -> chain.caseId().equals(ASSIGNED))
                        .singleElement()
                        .satisfies(chain -> assertThat(chain.links())
                                .extracting(link -> link.entry().action())
                                .containsExactly("OPENED", "ASSIGNED", "RETURNED"));
            }
        }
    }

    private static void migrate(TestDatabase database, String target) {
        Flyway.configure()
                .dataSource("jdbc:" + database.url(), "dispatch_owner", "dispatch_owner")
                .locations("classpath:db/bus", "classpath:db/base", "classpath:db/migration")
                .placeholders(Map.of("app", "dispatch_app", "relay", "dispatch_relay", "movable_clock", "true"))
                .target(target)
                .load()
                .migrate();
    }

    private static String aCase(UUID id, String section) {
        return "insert into dispatch_case (id, version, event_seq, state, number, kind, category, territory, channel, source,"
                + " language, anonymous, filed_at, opened_at, routed_section, route_reason, rule_version, waiting_since,"
                + " round, returns) values ('" + id
                + "', 1, 1, 'PROPOSED', 'n', 'COMPLAINT', 'land', 'HY', 'WEB', 'self', 'zh',"
                + " false, now(), now(), " + section + ", 'NO_RULE', 1, now(), 1, 0)";
    }

    private static List<Chain> chains(Statement statement) throws SQLException {
        List<Chain> chains = new ArrayList<>();
        try (ResultSet cases = statement.executeQuery("select id, history_length, history_hash from dispatch_case");
                Statement steps = statement.getConnection().createStatement()) {
            while (cases.next()) {
                UUID id = cases.getObject(1, UUID.class);
                chains.add(new Chain(id, new Head(cases.getLong(2), Hash.of(cases.getBytes(3))), links(steps, id)));
            }
        }
        return chains;
    }

    private static List<Link> links(Statement statement, UUID id) throws SQLException {
        List<Link> links = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select * from case_step where case_id = '" + id + "' order by n")) {
            while (rows.next()) {
                Entry entry = new Entry(
                        id,
                        rows.getLong("n"),
                        rows.getObject("at", OffsetDateTime.class).toInstant(),
                        rows.getString("actor"),
                        rows.getString("action"),
                        rows.getInt("round"),
                        rows.getString("section"),
                        rows.getString("detail"));
                links.add(new Link(entry, Hash.of(rows.getBytes("prev")), Hash.of(rows.getBytes("hash"))));
            }
        }
        return links;
    }
}
