package org.huiyin.dispatch.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final Map<Form, List<String>> GOOD = Map.of(
            Form.CODE, List.of("S0001", "HY-01-02", "a", "x".repeat(20)),
            Form.NAME, List.of("税务科", "Tax section", "x".repeat(100)),
            Form.WORD, List.of("tax", "government-service", "5g", "x".repeat(40)),
            Form.MAILBOX, List.of("a@huiyin.example", "first.last+x%y_z-1@b-c.co.uk"),
            Form.DATE, List.of("2000-01-01", "2026-06-03", "2099-12-31"),
            Form.TERRITORY_LEVEL, List.of("CITY", "COUNTY", "TOWNSHIP"),
            Form.UNIT_LEVEL, List.of("OFFICE", "FIRST", "SECOND"));
    private static final Map<Form, List<String>> BAD = Map.of(
            Form.CODE, List.of("-S1", "S 1", "科室", "S1;"),
            Form.NAME, List.of("a\nb", "a\u0000"),
            Form.WORD, List.of("Tax", "-tax", "tax land"),
            Form.MAILBOX, List.of("a", "a@b", "@huiyin.example", "a b@huiyin.example", "a@huiyin.e"),
            Form.DATE, List.of("1999-12-31", "2100-01-01", "2026-02-29", "3.6.2026"),
            Form.TERRITORY_LEVEL, List.of("FIRST", "city"),
            Form.UNIT_LEVEL, List.of("CITY", "first"));
    private static final Map<Form, FaultCode> FAULTS = Map.of(
            Form.CODE, FaultCode.BAD_CODE,
            Form.NAME, FaultCode.BAD_NAME,
            Form.WORD, FaultCode.BAD_CODE,
            Form.MAILBOX, FaultCode.BAD_MAILBOX,
            Form.DATE, FaultCode.BAD_DATE,
            Form.TERRITORY_LEVEL, FaultCode.UNKNOWN_LEVEL,
            Form.UNIT_LEVEL, FaultCode.UNKNOWN_LEVEL);

    @Test
    void aValueOfTheRightFormHasNoFault() {
        GOOD.forEach((form, values) -> assertThat(values)
                .allSatisfy(
                        value -> assertThat(form.fault(value)).as(form + value).isEmpty()));
    }

    @Test
    void anotherValueHasTheFaultOfItsColumn() {
        BAD.forEach((form, values) -> assertThat(values)
                .allSatisfy(
                        value -> assertThat(form.fault(value)).as(form + value).contains(FAULTS.get(form))));
    }

    @Test
    void anOverlongValueIsNotLookedAtFurther() {
        for (Form form : Form.values()) {
            assertThat(form.fault("x".repeat(101))).contains(FaultCode.TOO_LONG);
        }
        assertThat(Form.CODE.fault("x".repeat(21))).contains(FaultCode.TOO_LONG);
    }

    @Test
    void eachFaultIsSaidInBothLanguages() {
        for (Function<FaultCode, String> words : List.<Function<FaultCode, String>>of(FaultCode::zh, FaultCode::en)) {
            assertThat(Stream.of(FaultCode.values()).map(words))
                    .allMatch(sentence -> sentence.matches(".+[.。]"))
                    .doesNotHaveDuplicates();
        }
        for (Function<FileFault, String> words :
                List.<Function<FileFault, String>>of(fault -> fault.zh(null), fault -> fault.en("code"))) {
            assertThat(Stream.of(FileFault.values()).map(words))
                    .allMatch(sentence -> sentence.matches(".+[.。]"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void eachTableKnowsItsColumns() {
        assertThat(Table.UNITS.column("industry")).contains(new Column("industry", true, Form.WORD));
        assertThat(Table.UNITS.column("valid_from")).contains(new Column("valid_from", false, Form.DATE));
        assertThat(Table.UNITS.column("leader")).isEmpty();
    }
}
