package org.huiyin.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.local.Trouble;

/** Listens to the inbox of a demo user (server-sent events) and notes when each complaint is first mentioned. */
public final class InboxStream implements AutoCloseable {
    private static final Pattern COMPLAINT = Pattern.compile("\"complaintId\":\"([0-9a-f-]{36})\"");
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Thread reader;

    public InboxStream(Deployment deployment, String user) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(deployment.notification() + "/v1/inbox/events"))
                .header("Authorization", "Bearer " + deployment.tokens().of(user))
                .header("Accept", "text/event-stream")
                .build();
        this.reader = new Thread(() -> read(request), "inbox");
        this.reader.setDaemon(true);
        this.reader.start();
    }

    /** Waits until the stream has answered. */
    public void awaitOpen() throws InterruptedException {
        open.await();
    }

    /** When the complaint was mentioned, in nanoseconds of this JVM's clock. */
    public Optional<Long> heardAt(String complaint) {
        return Optional.ofNullable(heard.get(complaint));
    }

    @Override
    public void close() {
        reader.interrupt();
    }

    private void read(HttpRequest request) {
        try (Stream<String> lines = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body()) {
            lines.forEach(this::line);
        } catch (IOException e) {
            throw new Trouble("The inbox does not answer: is Huiyin running?", e);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            open.countDown();
        }
    }

    private void line(String line) {
        open.countDown();
        Matcher complaint = COMPLAINT.matcher(line);
        if (complaint.find()) {
            heard.putIfAbsent(complaint.group(1), System.nanoTime());
        }
    }
}
