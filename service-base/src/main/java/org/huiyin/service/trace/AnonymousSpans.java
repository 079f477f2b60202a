package org.huiyin.service.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes from each span, before it begins, what could tell who asked or about which complaint: address, user agent, path and query. The
 * route with its placeholders stays.
 */
@Singleton
class AnonymousSpans implements SpanProcessor {
    private static final String TAKEN = "-";
    private static final List<AttributeKey<String>> TELLING = List.of(
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("user_agent.original"),
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("http.client_ip"),
            AttributeKey.stringKey("http.target"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : TELLING) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, TAKEN);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // all is done at the start
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
