package org.huiyin.bus.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.calcite.sql.parser.SqlParseException;
import org.junit.jupiter.api.Test;

/** The tables for Flink SQL have no column that no event has, none of another type, and none of the contacts. */
class FlinkTablesTest {
    private static final Path SCRIPT = Path.of("../docs/analysts/flink.sql");
    private static final Path ASYNC_API = Path.of("src/main/resources/asyncapi/huiyin.yaml");
    private static final Pattern HEADER = Pattern.compile("'(ce_\\w+)'");

    @Test
    void everyColumnIsAFieldOfAnEventOnTheTopic() throws IOException, SqlParseException {
        assertThat(faults(script())).isEmpty();
    }

    @Test
    void everyHeaderThatIsReadIsOneOfTheEnvelope() throws IOException, SqlParseException {
        var envelope = new YAMLMapper()
                .readTree(Files.readString(ASYNC_API))
                .at("/components/messageTraits/cloudEvent/headers/properties");
        List<String> read = HEADER.matcher(FlinkTables.read(script()).computed())
                .results()
                .map(header -> header.group(1))
                .toList();

        assertThat(read).contains("ce_type", "ce_subject", "ce_sequence", "ce_time");
        assertThat(read).allMatch(envelope::has);
    }

    @Test
    void duplicatesAreDroppedInAViewAndTwoQueriesShowTheWay() throws IOException, SqlParseException {
        assertThat(FlinkTables.read(script()).views()).isEqualTo(2);
        assertThat(FlinkTables.read(script()).queries()).isEqualTo(2);
    }

    @Test
    void whatTheSchemasDoNotSayIsNoticed() throws IOException, SqlParseException {
        assertThat(faults(
                        script().replace("  closureCode STRING,\n  resolvedAt", "  closingCode STRING,\n  resolvedAt")))
                .containsExactly("cases.closingCode is no field of any event on its topic");
        assertThat(faults(script().replace("  severity INT,", "  severity STRING,")))
                .containsExactly("cases.severity is STRING, but the schemas say INTEGER");
        assertThat(faults(script().replace("  dueOn DATE,", "  dueOn TIMESTAMP_LTZ(3),")))
                .containsExactly("cases.dueOn is TIMESTAMP_LTZ(3), but the schemas say DATE");
        assertThat(faults(script().replace("huiyin.intake.enterprises.v1", "huiyin.intake.contacts.v1")))
                .containsExactly(
                        "huiyin.intake.enterprises.v1 has no table", "huiyin.intake.contacts.v1 is not for analysts");
        assertThat(faults(script().replace("huiyin.evaluation.cards.v1", "huiyin.evaluation.tickets.v1")))
                .containsExactly("huiyin.evaluation.cards.v1 has no table", "huiyin.evaluation.tickets.v1 is no topic");
    }

    private static List<String> faults(String script) throws SqlParseException {
        return FlinkTables.read(script).faults(Schemas.current());
    }

    private static String script() throws IOException {
        return Files.readString(SCRIPT);
    }
}
