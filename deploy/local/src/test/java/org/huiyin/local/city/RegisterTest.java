package org.huiyin.local.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.local.city.Register.Sheet;
import org.junit.jupiter.api.Test;

class RegisterTest {

    @Test
    void everyFirmAboveScaleHasACadreOfItsOwn() {
        List<Sheet> sheets = Register.of(1).sheets();

        assertThat(sheets).extracting(Sheet::rows).containsExactly(5_746, 1_414, 1_414);
        List<String> aboveScale = rows(sheets.get(0))
                .filter(row -> row.contains(",yes,"))
                .map(row -> row.split(",")[0])
                .toList();
        assertThat(rows(sheets.get(2)).map(row -> row.split(",")[0])).isEqualTo(aboveScale);
        List<String> helpers = rows(sheets.get(1)).map(row -> row.split(",")[0]).toList();
        assertThat(rows(sheets.get(2)).map(row -> row.split(",")[3]))
                .isEqualTo(helpers)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLargerRegisterBeginsWithTheSameRows() {
        List<Sheet> small = Register.of(0.02).sheets();
        List<Sheet> large = Register.of(0.5).sheets();

        for (int i = 0; i < small.size(); i++) {
            assertThat(large.get(i).text()).startsWith(small.get(i).text());
            assertThat(rows(small.get(i))).hasSize(small.get(i).rows());
        }
    }

    private static Stream<String> rows(Sheet sheet) {
        return sheet.text().lines().skip(1);
    }
}
