package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.huiyin.local.ServiceName;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real messages of citizens go in; their words are found in intake, unchanged, and nowhere else. */
@Order(50)
@ExtendWith(SharedStack.class)
class WordsStayInIntakeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String MESSAGES = "replied-messages.csv";
    private static final String MAILBOX = "citizen-of-the-import@example.com";
    private static final int TITLE_LENGTH = 100;
    private static final int WINDOW = 14;
    private static final int AT_ONCE = 16;
    private static final List<String> CHANNELS = List.of("APP", "WEB");

    private final Stack stack;
    private final Deployment deployment;
    private final Api api = new Api();

    WordsStayInIntakeTest(Stack stack) {
        this.stack = stack;
        this.deployment = stack.deployment();
    }

    @Test
    void realMessagesKeepTheirWordsInIntakeAndNowhereElse() throws Exception {
        List<Map<String, String>> messages = messages();
        Map<String, String> wordsByNumber = file(messages);
        assertThat(wordsByNumber).hasSize(messages.size());

        wordsByNumber.forEach(
                (number, words) -> assertThat(read(number)).as(number).isEqualTo(words));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> number(ServiceName.NOTIFICATION, "select count(distinct complaint_id) from milestone")
                        >= messages.size());

        var elsewhere = new Corpus(wordsByNumber.values());
        TopicContents.all(stack)
                .forEach(kafka ->
                        elsewhere.search("topic " + kafka.topic(), Objects.requireNonNullElse(kafka.value(), "")));
        try (Stream<Path> logs = Files.list(stack.house().data().resolve("log"))) {
            for (Path log : logs.toList()) {
                elsewhere.search("log " + log.getFileName(), Files.readString(log));
            }
        }
        for (ServiceName service : ServiceName.values()) {
            searchDatabase(service, elsewhere);
        }
        System.out.printf("words: %d messages, %d characters searched%n", messages.size(), elsewhere.searched);
        assertThat(elsewhere.found).isEmpty();
    }

    @Test
    void aSearchThatMissesWouldBeNoticed() {
        var corpus = new Corpus(List.of("a message that is long enough to be found", "too short"));

        corpus.search("here", "{\"text\":\"she sent a message that is long enough to be found\"}");
        corpus.search("there", "write to " + MAILBOX);

        assertThat(corpus.found).containsExactlyInAnyOrder("here", "there");
    }

    /** The messages lie beside the checkout or where HUIYIN_SHARED_DATA says; they are never part of the repository. */
    private List<Map<String, String>> messages() throws IOException {
        String told = System.getenv("HUIYIN_SHARED_DATA");
        Path folder = told == null ? stack.house().checkout().resolve("../shared/data") : Path.of(told);
        Path file = folder.resolve(MESSAGES);
        if (!Files.exists(file)) {
            System.err.println("SKIPPED: the real messages are not at " + file.normalize()
                    + "; set HUIYIN_SHARED_DATA to the folder that holds " + MESSAGES);
        }
        Assumptions.assumeTrue(Files.exists(file), "the real messages are not at " + file);
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            return rows.readAll();
        }
    }

    private Map<String, String> file(List<Map<String, String>> messages) {
        var wordsByNumber = new LinkedHashMap<String, String>();
        for (int from = 0; from < messages.size(); from += AT_ONCE) {
            List<Map<String, String>> some = messages.subList(from, Math.min(from + AT_ONCE, messages.size()));
            List<CompletableFuture<Api.Reply>> filings =
                    some.stream().map(this::file).toList();
            for (int i = 0; i < some.size(); i++) {
                Api.Reply filed = filings.get(i).join();
                assertThat(filed.status())
                        .as("message " + some.get(i).get("id") + ": " + filed)
                        .isEqualTo(201);
                wordsByNumber.put(filed.text("number"), some.get(i).get("body"));
            }
        }
        return wordsByNumber;
    }

    private CompletableFuture<Api.Reply> file(Map<String, String> message) {
        String title = message.get("title");
        return api.postLater(
                deployment.intake() + "/v1/complaints",
                deployment.tokens().of("complainant"),
                Map.of(
                        "kind",
                        "COMPLAINT",
                        "category",
                        "other",
                        "territory",
                        "HY",
                        "title",
                        title.length() > TITLE_LENGTH ? title.substring(0, TITLE_LENGTH) : title,
                        "text",
                        message.get("body"),
                        "channel",
                        CHANNELS.get(message.get("id").hashCode() & 1),
                        "source",
                        "self",
                        "language",
                        "zh",
                        "anonymous",
                        false,
                        "contact",
                        Map.of("email", MAILBOX)),
                null);
    }

    private String read(String number) {
        return api.get(
                        deployment.intake() + "/v1/complaints/" + number,
                        deployment.tokens().of("complainant"))
                .text("text");
    }

    private void searchDatabase(ServiceName service, Corpus corpus) throws SQLException {
        try (Connection connection = stack.database(service);
                Statement statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (ResultSet rows = statement.executeQuery(
                    "select format('%I', tablename) from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(5);
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        corpus.search(service.word() + " table " + table, rows.getString(1));
                    }
                }
            }
        }
    }

    private long number(ServiceName service, String sql) {
        try (Connection connection = stack.database(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            return fail("no answer from " + service, e);
        }
    }

    /** Looks for a window of each message, and for the mailbox, in whatever it is shown. */
    private static final class Corpus {
        private final Set<String> windows = new HashSet<>();
        private final Set<String> found = new HashSet<>();
        private long searched;

        Corpus(Iterable<String> messages) {
            for (String message : messages) {
                if (message.length() >= WINDOW) {
                    int middle = (message.length() - WINDOW) / 2;
                    windows.add(message.substring(middle, middle + WINDOW));
                }
            }
        }

        void search(String place, String text) {
            searched += text.length();
            if (text.contains(MAILBOX)) {
                found.add(place);
            }
            for (int i = 0; i + WINDOW <= text.length(); i++) {
                if (windows.contains(text.substring(i, i + WINDOW))) {
                    found.add(place);
                    return;
                }
            }
        }
    }
}
