package org.huiyin.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void aStatementEndsWithALine_butNotWithinDollarQuotes() {
        String text =
                """
                -- how many
                select ${cases}
                  from life;
                create function f() returns int language sql as $$
                  select 1;
                  select 2; $$;
                commit;
                """;

        SqlScript script = SqlScript.parse(text, Map.of("cases", "7"));

        assertThat(script.statements()).hasSize(3);
        assertThat(script.statements().get(0)).contains("select 7\n").endsWith("from life;");
        assertThat(script.statements().get(1)).contains("select 1;").endsWith("$$;");
        assertThat(SqlScript.title(script.statements().get(0))).isEqualTo("select 7");
    }

    @Test
    void everyScriptOfTheBenchIsThereAndHasNoPlaceholderLeft() {
        for (String name : List.of("complaints", "cases", "facts", "deliveries")) {
            SqlScript script = SqlScript.resource("/bench/fill-" + name + ".sql", Map.of("cases", "1000"));

            assertThat(script.statements()).as(name).hasSizeGreaterThan(4);
            assertThat(script.statements()).as(name).noneMatch(statement -> statement.contains("${"));
            assertThat(script.statements().get(script.statements().size() - 1)).endsWith("checkpoint;");
        }
    }
}
