package org.huiyin.intake.service;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.intake.attachment.MediaKind;
import org.huiyin.testkit.Tokens;

/** Sends and fetches files as a caller does. */
final class FileClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> headers = new HashMap<>();

    private FileClient(String header, String value) {
        headers.put(header, value);
    }

    static FileClient as(String subject, String role, String... groups) {
        return new FileClient("Authorization", Tokens.bearer(subject, role, groups));
    }

    static FileClient withCode(String code) {
        return new FileClient("X-Access-Code", code);
    }

    static FileClient nobody() {
        return new FileClient("Accept", "*/*");
    }

    /** What came back. */
    record Answer(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String field(String path) {
            return JsonPath.from(text()).getString(path);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** A file on its way. */
    record Upload(String name, String mediaType, byte[] bytes) {

        Upload(String name, MediaKind kind, byte[] bytes) {
            this(name, kind.mediaType(), bytes);
        }
    }

    Answer post(String complaint, Upload upload) {
        return post(complaint, upload, UUID.randomUUID().toString());
    }

    Answer post(String complaint, Upload upload, String key) {
        return send(request(complaint, upload, key, BodyPublishers.ofByteArray(upload.bytes())));
    }

    /** The same without telling the length. */
    Answer postInChunks(String complaint, Upload upload) {
        BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(upload.bytes()));
        return send(request(complaint, upload, UUID.randomUUID().toString(), chunks));
    }

    private static HttpRequest.Builder request(String complaint, Upload upload, String key, BodyPublisher body) {
        return HttpRequest.newBuilder(uri(complaint + "/attachments"))
                .header("Idempotency-Key", key)
                .header("Content-Type", upload.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(upload.name()))
                .POST(body);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(b & 0xff));
        }
        return encoded.toString();
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** A request with headers of its own. */
    Answer send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static URI uri(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }
}
