package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;

/** Looks for secrets wherever the service writes: every table, every topic, and everything logged meanwhile at any level. */
final class Hidden implements AutoCloseable {
    private static final List<String> CHATTY = List.of("org.huiyin", "io.quarkus.http", "io.quarkus.vertx.http");
    private final Listener log = new Listener();
    private final List<Level> usual = new ArrayList<>();

    private Hidden() {
        Logger.getLogger("").addHandler(log);
        for (String name : CHATTY) {
            usual.add(Logger.getLogger(name).getLevel());
            Logger.getLogger(name).setLevel(Level.ALL);
        }
    }

    /** Begins to hear the log. */
    static Hidden listening() {
        return new Hidden();
    }

    /** Fails for every secret that is found, in the clear or as bytes. */
    void assertNowhere(List<String> secrets) {
        Logger.getLogger("org.huiyin").fine("a complaint lived");
        assertThat(log.lines).as("the log is heard").anyMatch(line -> line.contains("a complaint lived"));
        assertHidden("table", tables(), secrets);
        assertHidden("topic", topics(), secrets);
        assertHidden("log", String.join("\n", log.lines), secrets);
    }

    @Override
    public void close() {
        for (int i = 0; i < CHATTY.size(); i++) {
            Logger.getLogger(CHATTY.get(i)).setLevel(usual.get(i));
        }
        Logger.getLogger("").removeHandler(log);
    }

    static void assertHidden(String place, String content, List<String> secrets) {
        assertThat(content).as(place).isNotBlank();
        List<String> wanted = new ArrayList<>(secrets);
        secrets.forEach(secret -> wanted.add(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))));
        assertThat(Needles.of(wanted).in(content))
                .as(place + " shows a secret, or holds its bytes")
                .isEmpty();
    }

    /** Every row of every table as text, bytes in hex. */
    private static String tables() {
        StringBuilder content = new StringBuilder();
        for (var table : Rows.of("select tablename from pg_tables where schemaname = 'public'")) {
            for (var row : Rows.of("select t::text as row from \"" + table.get("tablename") + "\" t")) {
                content.append(row.get("row")).append('\n');
            }
        }
        return content.toString();
    }

    private static String topics() {
        StringBuilder content = new StringBuilder();
        TestBus.allTopics().forEach(topic -> TestBus.read(topic).stream()
                .map(Envelope::toString)
                .forEach(event -> content.append(event).append('\n')));
        return content.toString();
    }

    /** Hears everything that is logged, at every level. */
    private static final class Listener extends Handler {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        private Listener() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
