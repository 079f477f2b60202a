package org.huiyin.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.local.ServiceName;
import org.huiyin.local.flow.SharedStack;
import org.huiyin.local.flow.Stack;
import org.huiyin.local.monitoring.MonitoringSources.Query;
import org.huiyin.local.smoke.SmokeCommand;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever alerts, dashboards and run-books ask for is there: metrics in a scrape of the running services, tables in their databases. */
@Order(11)
@ExtendWith(SharedStack.class)
class MonitoringTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ANY = "any";
    private final Stack stack;
    private final MonitoringSources sources;

    MonitoringTest(Stack stack) {
        this.stack = stack;
        this.sources = new MonitoringSources(stack.house().checkout());
    }

    @Test
    void everyMetricThatIsAskedForIsTold() {
        new SmokeCommand(stack.deployment()).run(); // so that there is something to tell
        List<Query> queries = sources.promQl();
        assertThat(queries)
                .extracting(Query::file)
                .contains("rules.yaml", "services.json", "bus.json", "business.json");

        await().atMost(PATIENCE).untilAsserted(() -> {
            Scrapes told = Scrapes.of(stack.house().ports());
            assertThat(queries).allSatisfy(query -> assertThat(told.strangers(Selector.of(query.text())))
                    .as(query.file())
                    .isEmpty());
        });
    }

    @Test
    void aMetricALabelOrAValueThatNobodyTellsIsNoticed() {
        assertThat(strangers("max by (job) (huiyin_outbox_depht) > 1"))
                .extracting(Selector::metric)
                .containsExactly("huiyin_outbox_depht");
        assertThat(strangers("huiyin_inbox_parked{cause=\"gap\"}")).hasSize(1);
        assertThat(strangers("huiyin_inbox_parked{reason=\"gaps\"}")).hasSize(1);
        assertThat(strangers("huiyin_inbox_parked{job=\"intake\", reason=\"gap\"}"))
                .isEmpty();
    }

    @Test
    void everyQuestionToADatabaseCanBeAsked() {
        assertThat(sources.sql()).isNotEmpty().allSatisfy(query -> {
            assertThat(databases(query)).as(query.database()).isNotEmpty();
            for (ServiceName service : databases(query)) {
                ask(service, query.text());
            }
        });
    }

    @Test
    void aQuestionThatADatabaseDoesNotUnderstandIsNoticed() {
        assertThatThrownBy(() -> ask(ServiceName.INTAKE, "select depth from outbox"))
                .hasMessageContaining("depth");
    }

    private List<Selector> strangers(String query) {
        return Scrapes.of(stack.house().ports()).strangers(Selector.of(query));
    }

    private static List<ServiceName> databases(Query query) {
        return Arrays.stream(ServiceName.values())
                .filter(service -> Stream.of(ANY, service.word()).anyMatch(query.database()::equals))
                .toList();
    }

    /** As the owner of the house; nothing that it does stays. */
    private void ask(ServiceName service, String question) throws SQLException {
        try (Connection connection = stack.database(service);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(question);
            connection.rollback();
        }
    }
}
