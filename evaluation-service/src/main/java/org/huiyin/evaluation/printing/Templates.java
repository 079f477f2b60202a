package org.huiyin.evaluation.printing;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The pages in {@code templates}, filled with values whose every character is escaped. */
final class Templates {
    private static final String HTML = "text/html";
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .build();

    private Templates() {}

    static Template read(String name) {
        try (InputStream page = Templates.class.getResourceAsStream("/templates/" + name)) {
            String text = new String(Objects.requireNonNull(page, name).readAllBytes(), StandardCharsets.UTF_8);
            return ENGINE.parse(text, Variant.forContentType(HTML), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
