package org.huiyin.bus.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huiyin.bus.wire.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Carries a trace across the bus: an outbox row keeps the context of the request or event that caused it (W3C Trace Context,
 * {@code traceparent}), its Kafka record has it as a header, and applying the event is a span of the same trace. Off by default;
 * then nothing is kept and nothing is measured.
 */
@ApplicationScoped
public class Traces {
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final String TRACEPARENT = "traceparent";

    /** A carrier of one header only. */
    private static final TextMapGetter<String> HEADER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(TRACEPARENT) ? carrier : null;
        }
    };

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The context of what is going on, as the header has it; empty where nothing is traced. */
    public static String current() {
        Map<String, String> headers = new HashMap<>();
        W3C.inject(Context.current(), headers, (carrier, name, value) -> carrier.put(name, value));
        return headers.getOrDefault(TRACEPARENT, "");
    }

    /** Whether somebody keeps the trace that the event belongs to: the last bit of its flags (W3C Trace Context, "sampled"). */
    public static boolean isRecorded(Envelope event) {
        String traceparent = event.traceparent();
        return traceparent != null
                && !traceparent.isEmpty()
                && (Character.digit(traceparent.charAt(traceparent.length() - 1), 16) & 1) == 1;
    }

    /** Does the work as a span beneath what caused the event; its attributes are codes and ids, as the envelope's are. */
    public <T> Uni<T> applying(Envelope event, Supplier<Uni<T>> work) {
        String traceparent = event.traceparent();
        if (traceparent == null) {
            return work.get();
        }
        return Uni.createFrom().deferred(() -> {
            Span span = tracer.spanBuilder("apply " + event.type())
                    .setParent(W3C.extract(Context.root(), traceparent, HEADER))
                    .setSpanKind(SpanKind.CONSUMER)
                    .setAttribute("messaging.system", "kafka")
                    .setAttribute("messaging.destination.name", event.topic())
                    .setAttribute("messaging.message.id", event.id().toString())
                    .startSpan();
            Scope scope = span.makeCurrent();
            return work.get().onTermination().invoke((done, fault, cancelled) -> {
                if (fault != null) {
                    span.setStatus(StatusCode.ERROR, fault.getClass().getSimpleName());
                }
                scope.close();
                span.end();
            });
        });
    }
}
