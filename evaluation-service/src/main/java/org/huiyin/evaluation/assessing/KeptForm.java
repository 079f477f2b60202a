package org.huiyin.evaluation.assessing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.huiyin.evaluation.caseload.FoldedCase;
import org.huiyin.evaluation.store.EventLogRows;
import org.huiyin.evaluation.store.LoggedCase;

/** A folded case and what a manifest says of its events, as the text that is kept for the next run. */
record KeptForm(FoldedCase folded, EventSum events) {
    private static final JsonMapper JSON = json();
    private static final ObjectReader READING = JSON.readerFor(KeptForm.class);
    private static final ObjectWriter WRITING = JSON.writerFor(KeptForm.class);

    /** Differs wherever the code that reads, folds or writes differs: what another edition kept is folded anew. */
    static final String EDITION = edition(madeBy());

    static List<Class<?>> madeBy() {
        return Stream.of(
                        FoldedCase.madeBy().stream(),
                        Stream.of(
                                KeptForm.class,
                                EventSum.class,
                                EventSum.Part.class,
                                InstantForm.class,
                                CaseFold.class,
                                LoggedEvents.class,
                                EventLogRows.class,
                                LoggedCase.class,
                                EventType.class,
                                Topic.class,
                                CanonicalJson.class),
                        EventJson.madeBy().stream())
                .flatMap(code -> code)
                .toList();
    }

    static String edition(List<Class<?>> code) {
        return CanonicalJson.sha256(code.stream()
                .flatMap(type -> Stream.of(type.getNestHost().getNestMembers()))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .map(KeptForm::compiled)
                .collect(Collectors.joining()));
    }

    /** Records without the names of their fields: there are tens of thousands of them. */
    private static JsonMapper json() {
        var builder = JsonMapper.builder().addModule(InstantForm.module());
        madeBy().stream()
                .filter(Class::isRecord)
                .forEach(type -> builder.withConfigOverride(
                        type, kept -> kept.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY))));
        return builder.build();
    }

    /** @param texts JSON array of what {@link #text()} wrote: to begin a text takes longer than to read one */
    static void read(String texts, Consumer<KeptForm> each) {
        try (MappingIterator<KeptForm> forms = READING.readValues(texts)) {
            while (forms.hasNextValue()) {
                each.accept(forms.nextValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a kept case can't be read", e);
        }
    }

    String text() {
        try {
            return WRITING.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a case has no JSON form", e);
        }
    }

    private static String compiled(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(bytes, file).readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
