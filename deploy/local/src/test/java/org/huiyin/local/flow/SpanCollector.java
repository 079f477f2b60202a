package org.huiyin.local.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans by OTLP over HTTP, as a collector does, and keeps them as they came. */
final class SpanCollector implements AutoCloseable {
    private final HttpServer server;
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    /** A span; ids in hex. */
    record Seen(String service, String trace, String span, String parent, String name) {}

    SpanCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            bodies.add(body);
            ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(this::keep);
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** Options that make a service send its spans here, every one and soon. */
    String[] options() {
        return new String[] {
            "-Dquarkus.otel.sdk.disabled=false",
            "-Dquarkus.otel.exporter.otlp.protocol=http/protobuf",
            "-Dquarkus.otel.exporter.otlp.endpoint=http://127.0.0.1:"
                    + server.getAddress().getPort(),
            "-Dquarkus.otel.bsp.schedule.delay=200ms"
        };
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** Whether the words stand anywhere in what was sent. */
    boolean holds(String words) {
        return bodies.stream().anyMatch(body -> new String(body, UTF_8).contains(words));
    }

    private void keep(ResourceSpans resource) {
        String service = resource.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(KeyValue::getValue)
                .map(value -> value.getStringValue())
                .findFirst()
                .orElse("");
        resource.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Seen(
                        service,
                        hex(span.getTraceId().toByteArray()),
                        hex(span.getSpanId().toByteArray()),
                        hex(span.getParentSpanId().toByteArray()),
                        span.getName()))
                .forEach(seen::add);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
