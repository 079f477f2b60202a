package org.huiyin.evaluation.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes records, maps, lists, sets, numbers and words as JSON in exactly one way: keys sorted, no white space, sets in the
 * order of their written elements, numbers in one form (see {@link CanonicalNumbers}). The same on every JDK.
 */
public final class CanonicalJson {
    private final CanonicalNumbers numbers;

    private CanonicalJson(CanonicalNumbers numbers) {
        this.numbers = numbers;
    }

    /** Rounds every broken number half even to so many decimals. */
    public CanonicalJson(int decimals) {
        this(CanonicalNumbers.rounded(decimals));
    }

    /** Writes every number with as many digits as it takes to read the same number again. */
    public static CanonicalJson exact() {
        return new CanonicalJson(CanonicalNumbers.exact());
    }

    /** Refuses NaN, infinities, half surrogate pairs and types that have no canonical form. */
    public String write(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return String.valueOf(value);
        } else if (value instanceof Number number) {
            return numbers.write(number);
        } else if (value instanceof Optional<?> optional) {
            return write(optional.orElse(null));
        } else if (value instanceof Record fields) {
            return object(fields(fields));
        } else if (value instanceof Map<?, ?> map) {
            return object(entries(map));
        } else if (value instanceof Collection<?> elements) {
            return array(elements);
        }
        return quoted(word(value));
    }

    /** SHA-256 of the text in UTF-8, hexadecimal in lower case. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String array(Collection<?> elements) {
        Stream<String> written = elements.stream().map(this::write);
        return (elements instanceof Set ? written.sorted() : written).collect(Collectors.joining(",", "[", "]"));
    }

    private String object(SortedMap<String, @Nullable Object> entries) {
        return entries.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + write(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private SortedMap<String, @Nullable Object> entries(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> {
            String name = key instanceof Number number ? numbers.write(number) : word(key);
            if (sorted.containsKey(name)) {
                throw new IllegalArgumentException("two keys are written alike: " + name);
            }
            sorted.put(name, value);
        });
        return sorted;
    }

    private static SortedMap<String, @Nullable Object> fields(Record value) {
        var sorted = new TreeMap<String, @Nullable Object>();
        Arrays.stream(value.getClass().getRecordComponents())
                .forEach(component -> sorted.put(component.getName(), field(value, component)));
        return sorted;
    }

    private static @Nullable Object field(Record value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // records are often known to their package only
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("unreadable: " + component, e);
        }
    }

    private static String word(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof CharSequence || value instanceof UUID || value instanceof Temporal) {
            return value.toString();
        }
        throw new IllegalArgumentException("no canonical form for " + value.getClass());
    }

    private static String quoted(String text) {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new IllegalArgumentException("half a surrogate pair has no UTF-8 form");
        }
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
