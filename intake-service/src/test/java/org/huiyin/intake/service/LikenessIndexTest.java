package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Earlier complaints are found by an index among many; {@code -Dhuiyin.likeness.rows=1000000} for very many. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class LikenessIndexTest {
    private static final int ROWS = Integer.getInteger("huiyin.likeness.rows", 20_000);
    /** Random bands; as in real life, one complaint in a thousand shares one with a given other. */
    private static final String FILL =
            """
            set session_replication_role = replica;
            insert into complaint_likeness
              select gen_random_uuid(), 'many-' || n, null, decode(repeat('00', 128), 'hex'), decode(repeat('00', 128), 'hex'),
                array(select case when random() < 0.00003 then 7 else cast(random() * 4e9 - 2e9 as integer) end
                  from generate_series(1, 42) where n > 0)
              from generate_series(1, %d) n;
            analyze complaint_likeness""";

    private static final Map<String, Object> WORDS =
            Map.of("title", "西山隧道照明全部熄灭", "text", "西山隧道北口至南口的照明灯上周起全部熄灭，夜间行车险象环生。");

    @BeforeEach
    void thereAreMany() {
        Rows.update(FILL.formatted(ROWS));
    }

    @AfterEach
    void thereAreFew() {
        Rows.update("delete from complaint_likeness where complainant like 'many-%'");
    }

    @Test
    void candidatesAreFoundByTheirBandsAndNotByReadingAll() {
        Map<String, Object> lone = Client.complaint(); // what other tests file by the hundred is rightly read through
        lone.putAll(WORDS);
        Client.file(Client.owner(), lone).then().statusCode(201);
        long lookedUp = lookUps();
        long read = rowsRead();

        for (int i = 0; i < 5; i++) {
            long before = System.nanoTime();
            var found = Client.as("clerk", "intake-clerk")
                    .contentType("application/json")
                    .body(WORDS)
                    .post("/v1/complaints/likenesses");
            System.out.printf("earlier complaints among %d: %d ms%n", ROWS, (System.nanoTime() - before) / 1_000_000);
            assertThat(found.<List<Object>>path("items")).isNotEmpty();
        }

        await().atMost(Duration.ofMinutes(2)).until(() -> lookUps() >= lookedUp + 5);
        assertThat(rowsRead()).isEqualTo(read);
        // sabotage: what no index knows is looked for in every row, and that is noticed
        Rows.of("select count(*) from complaint_likeness where title is null");
        await().atMost(Duration.ofMinutes(2)).until(() -> rowsRead() >= read + ROWS);
    }

    private static long lookUps() {
        return Rows.number("select idx_scan from pg_stat_user_indexes where indexrelname = 'complaint_likeness_bands'");
    }

    private static long rowsRead() {
        return Rows.number("select seq_tup_read from pg_stat_user_tables where relname = 'complaint_likeness'");
    }
}
