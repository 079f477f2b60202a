package org.huiyin.notification.wording;

import io.quarkus.qute.Engine;
import io.quarkus.qute.FragmentSectionHelper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.IncludeSectionHelper;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.huiyin.notification.message.TextKey;

/**
 * An engine that knows conditions, parts and the common endings, and nothing else: no loop, no assignment, no way from a value
 * into Java, since nothing in it resolves a property or a method of an object.
 */
@ApplicationScoped
public class TextSandbox {

    private static final Set<String> ENDINGS =
            Set.of("zh/ending.txt", "zh/staff-ending.txt", "en/ending.txt", "en/staff-ending.txt");

    private final Engine engine = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addSectionHelper(new FragmentSectionHelper.Factory())
            .addSectionHelper(new IncludeSectionHelper.Factory())
            .addValueResolver(ValueResolvers.mapperResolver())
            .addLocator(path -> ENDINGS.contains(path) ? Optional.of(new Ending(shipped(path))) : Optional.empty())
            .strictRendering(true)
            .build();

    /** The text as it was shipped. */
    public String shipped(TextKey key) {
        return shipped(key.path() + ".txt");
    }

    /** Throws {@link io.quarkus.qute.TemplateException} if the source is none. */
    public LetterText compile(TextKey key, String source) {
        return new LetterText(key, engine.parse(source));
    }

    private static String shipped(String path) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("templates/" + path)) {
            if (file == null) {
                throw new IllegalStateException("no template " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Ending(String source) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            return new StringReader(source);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.empty();
        }
    }
}
