package org.huiyin.notification.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner's server on this machine: keeps what it is sent and answers as told. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Call> calls = new ArrayList<>();
    private volatile int answer = 204;
    private volatile String location = "";
    private volatile String wait = "";

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void answer(int status) {
        answer = status;
    }

    /** Busy, and asks to be left alone for so many seconds. */
    void askToWait(int seconds) {
        wait = Integer.toString(seconds);
        answer = 429;
    }

    void redirectTo(String url) {
        location = url;
        answer = 302;
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The calls that tell of this complaint. */
    List<Call> calls(UUID complaint) {
        return calls().stream()
                .filter(call -> call.body().contains(complaint.toString()))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        synchronized (this) {
            calls.add(new Call(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
        }
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().add("Location", location);
        }
        if (!wait.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", wait);
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Call(String path, Map<String, List<String>> headers, String body) {

        String id() {
            return HttpHeaders.of(headers, (name, value) -> true)
                    .firstValue("webhook-id")
                    .orElseThrow();
        }

        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, HttpHeaders.of(headers, (name, value) -> true));
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            } catch (EmptyWebhookSecretException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
