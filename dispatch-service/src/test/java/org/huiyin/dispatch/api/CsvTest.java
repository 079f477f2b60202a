package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static final Csv<String> CSV = new Csv<>("words", List.of(Csv.column("词", "Word", word -> word)));

    @Test
    void beginsWithAByteOrderMarkAndAHeadInBothLanguages() {
        assertThat(CSV.head()).isEqualTo("\uFEFF词 / Word\r\n");
    }

    @Test
    void nothingIsAFormula() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1")) {
            String line = CSV.rows(List.of(formula));
            assertThat(line.replace("\"", "")).as(formula).startsWith("'" + formula.substring(0, 1));
        }
    }

    @Test
    void everythingElseStandsAsItIs() {
        assertThat(CSV.rows(List.of("HY-2026-1", "a=b", "", "说：\"好\"，行")))
                .isEqualTo("HY-2026-1\r\na=b\r\n\r\n\"说：\"\"好\"\"，行\"\r\n");
    }
}
