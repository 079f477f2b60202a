package org.huiyin.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.local.Trouble;

/** A file of SQL statements, each of which ends with a semicolon at the end of a line; bodies in dollar quotes are kept whole. */
public record SqlScript(List<String> statements) {

    private static final String QUOTE = "$$";

    public static SqlScript resource(String name, Map<String, String> values) {
        try (InputStream in = SqlScript.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new Trouble("The script " + name + " is missing.");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), values);
        } catch (IOException e) {
            throw new Trouble("The script " + name + " can't be read.", e);
        }
    }

    static SqlScript parse(String text, Map<String, String> values) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        boolean quoted = false;
        for (String line : filled(text, values).split("\n")) {
            quoted ^= isOdd(line);
            statement.append(line).append('\n');
            if (!quoted && line.stripTrailing().endsWith(";")) {
                statements.add(statement.toString().strip());
                statement.setLength(0);
            }
        }
        return new SqlScript(List.copyOf(statements));
    }

    /** Where a statement begins, without remarks: enough to know which one it is. */
    static String title(String statement) {
        return statement
                .lines()
                .filter(line -> !line.strip().startsWith("--") && !line.isBlank())
                .findFirst()
                .map(line -> line.length() > 50 ? line.substring(0, 50) + "…" : line)
                .orElse("");
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private static boolean isOdd(String line) {
        int quotes = 0;
        for (int at = line.indexOf(QUOTE); at >= 0; at = line.indexOf(QUOTE, at + QUOTE.length())) {
            quotes++;
        }
        return quotes % 2 == 1;
    }
}
