package org.huiyin.bus.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.calcite.config.Lex;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.flink.sql.parser.ddl.SqlTableColumn.SqlComputedColumn;
import org.apache.flink.sql.parser.ddl.SqlTableColumn.SqlRegularColumn;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTable;
import org.apache.flink.sql.parser.ddl.view.SqlCreateView;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImpl;
import org.apache.flink.sql.parser.validate.FlinkSqlConformance;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;

/** The statements of a Flink SQL script, as Flink's own parser reads them. */
final class FlinkTables {
    private final List<SqlNode> statements;

    private FlinkTables(List<SqlNode> statements) {
        this.statements = statements;
    }

    static FlinkTables read(String script) throws SqlParseException {
        SqlParser.Config config = SqlParser.config()
                .withParserFactory(FlinkSqlParserImpl.FACTORY)
                .withConformance(FlinkSqlConformance.DEFAULT)
                .withLex(Lex.JAVA);
        return new FlinkTables(SqlParser.create(script, config).parseStmtList().getList());
    }

    /** What the tables say otherwise than the schemas, one line each. */
    List<String> faults(Map<String, JsonNode> schemas) {
        var faults = new ArrayList<String>();
        Map<String, SqlCreateTable> byTopic = byTopic();
        for (Topic topic : Topic.values()) {
            SqlCreateTable table = byTopic.remove(topic.wireName());
            if (topic == Topic.CONTACTS && table != null) {
                faults.add(topic.wireName() + " is not for analysts");
            } else if (topic != Topic.CONTACTS && table == null) {
                faults.add(topic.wireName() + " has no table");
            } else if (table != null) {
                faults.addAll(faultsOfColumns(table, columns(topic, schemas)));
            }
        }
        byTopic.keySet().forEach(topic -> faults.add(topic + " is no topic"));
        return faults;
    }

    /** The headers that computed columns read. */
    String computed() {
        return tables().stream()
                .flatMap(table -> table.getColumnList().getList().stream())
                .filter(SqlComputedColumn.class::isInstance)
                .map(SqlNode::toString)
                .collect(Collectors.joining("\n"));
    }

    long views() {
        return statements.stream().filter(SqlCreateView.class::isInstance).count();
    }

    long queries() {
        return statements.stream()
                .filter(statement -> !(statement instanceof SqlCreateView || statement instanceof SqlCreateTable))
                .count();
    }

    private List<SqlCreateTable> tables() {
        return statements.stream()
                .filter(SqlCreateTable.class::isInstance)
                .map(SqlCreateTable.class::cast)
                .toList();
    }

    private Map<String, SqlCreateTable> byTopic() {
        Map<String, SqlCreateTable> tables = new TreeMap<>();
        for (SqlCreateTable table : tables()) {
            String topic = table.getProperties().get("topic");
            if (topic != null) {
                tables.put(topic, table);
            }
        }
        return tables;
    }

    private static List<String> faultsOfColumns(SqlCreateTable table, Map<String, String> known) {
        var faults = new ArrayList<String>();
        for (SqlNode node : table.getColumnList()) {
            if (node instanceof SqlRegularColumn column) {
                String name = column.getName().getSimple();
                String type = column.getType().toString().replace("`", "");
                String expected = known.get(name);
                String where = table.getFullName()[0] + "." + name;
                if (expected == null) {
                    faults.add(where + " is no field of any event on its topic");
                } else if (!expected.equals(type)) {
                    faults.add(where + " is " + type + ", but the schemas say " + expected);
                }
            }
        }
        return faults;
    }

    /** The fields of all events on a topic; one that is of several types is a text. */
    private static Map<String, String> columns(Topic topic, Map<String, JsonNode> schemas) {
        Map<String, String> columns = new TreeMap<>();
        Arrays.stream(EventType.values())
                .filter(type -> type.topic() == topic)
                .flatMap(type -> schemas.get(type.wireName()).get("properties").properties().stream())
                .forEach(field -> columns.merge(
                        field.getKey(), type(field.getValue()), (one, other) -> one.equals(other) ? one : "STRING"));
        return columns;
    }

    private static String type(JsonNode schema) {
        String type = schema.get("type").isArray()
                ? schema.get("type").get(0).asText()
                : schema.get("type").asText();
        return switch (type) {
            case "integer" -> "INTEGER";
            case "boolean" -> "BOOLEAN";
            case "array" -> "ARRAY< " + type(schema.get("items")) + " >";
            case "string" -> text(schema.path("format").asText());
            default -> type;
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "DATE";
            case "date-time" -> "TIMESTAMP_LTZ(3)";
            default -> "STRING";
        };
    }
}
