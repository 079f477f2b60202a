package org.huiyin.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.huiyin.local.Trouble;

/** Access tokens of the demo users, fetched from the identity provider and kept until shortly before they end. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long EARLY_SECONDS = 60;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String tokenUrl;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Map<String, Path> files = new HashMap<>();

    /**
     * Given tokens are written as {@code role=token,role=@file}; a file is read anew each time, since tokens end before long work does.
     * Every other role's demo user logs in at the address.
     */
    public Tokens(String tokenUrl, String given) {
        this.tokenUrl = tokenUrl;
        for (String pair : given.isEmpty() ? new String[0] : given.split(",")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new Trouble("--token wants ROLE=TOKEN or ROLE=@FILE, several separated by commas.");
            }
            String role = pair.substring(0, equals);
            String token = pair.substring(equals + 1);
            if (token.startsWith("@")) {
                files.put(role, Path.of(token.substring(1)));
            } else {
                held.put(role, new Held(token, Long.MAX_VALUE));
            }
        }
    }

    public static String url(String realmUrl) {
        return realmUrl + "/protocol/openid-connect/token";
    }

    private record Held(String token, long endsAtNanos) {}

    /** The token of a demo user: {@code handler} and {@code handler2} mean {@code handler-demo} and {@code handler2-demo}. */
    public String of(String user) {
        Path file = files.get(user);
        if (file != null) {
            return read(file);
        }
        Held known = held.get(user);
        if (known != null && known.endsAtNanos() > System.nanoTime()) {
            return known.token();
        }
        return renewed(user).token();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Trouble("No token in " + file + ": " + e.getClass().getSimpleName(), e);
        }
    }

    /** Issuer and subject of a demo user, as histories show them. */
    public String subject(String user) {
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(of(user).split("\\.")[1]));
            return claims.path("iss").asText() + "|" + claims.path("sub").asText();
        } catch (IOException e) {
            throw new IllegalStateException("a token without claims", e);
        }
    }

    /** One login at a time: many threads that need the same token wait for one of them. */
    private synchronized Held renewed(String user) {
        Held known = held.get(user);
        if (known != null && known.endsAtNanos() > System.nanoTime()) {
            return known;
        }
        Held fresh = fetch(user.endsWith("-demo") ? user : user + "-demo");
        held.put(user, fresh);
        return fresh;
    }

    private Held fetch(String user) {
        Map<String, String> form = user.equals("partner-demo")
                ? Map.of("grant_type", "client_credentials", "client_id", user, "client_secret", user)
                : Map.of("grant_type", "password", "client_id", "huiyin-cli", "username", user, "password", "huiyin");
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(tokenUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Trouble("No token for " + user + " (" + response.statusCode() + " " + response.body()
                        + "): is it one of the demo users?");
            }
            JsonNode answer = JSON.readTree(response.body());
            long seconds = Math.max(1, answer.path("expires_in").asLong(300) - EARLY_SECONDS);
            return new Held(answer.path("access_token").asText(), System.nanoTime() + seconds * 1_000_000_000L);
        } catch (IOException e) {
            throw new Trouble(
                    "The identity provider does not answer at " + tokenUrl + ": is Huiyin running? ./run starts it.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted", e);
        }
    }
}
