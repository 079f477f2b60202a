package org.huiyin.evaluation.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
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
        var text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    /** SHA-256 of the text in UTF-8, hexadecimal in lower case. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void append(@Nullable Object value, StringBuilder text) {
        if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Number number) {
            text.append(numbers.write(number));
        } else if (value instanceof Record fields) {
            joined("{}", RecordField.of(fields), text, field -> append(field.quotedName(), field.in(fields), text));
        } else if (value instanceof Map<?, ?> map) {
            joined(
                    "{}",
                    entries(map),
                    text,
                    entry -> append(CanonicalText.quoted(entry.getKey()), entry.getValue(), text));
        } else if (value instanceof Set<?> elements) {
            joined("[]", elements.stream().map(this::write).sorted().toList(), text, text::append);
        } else if (value instanceof Collection<?> elements) {
            joined("[]", elements, text, element -> append(element, text));
        } else if (value instanceof Optional<?> optional) {
            append(optional.orElse(null), text);
        } else {
            text.append(CanonicalText.quoted(word(value)));
        }
    }

    private void append(String quotedName, @Nullable Object value, StringBuilder text) {
        text.append(quotedName).append(':');
        append(value, text);
    }

    private static <T> void joined(String brackets, Collection<T> parts, StringBuilder text, Consumer<T> writing) {
        text.append(brackets.charAt(0));
        boolean first = true;
        for (T part : parts) {
            if (!first) {
                text.append(',');
            }
            writing.accept(part);
            first = false;
        }
        text.append(brackets.charAt(1));
    }

    private Set<Map.Entry<String, @Nullable Object>> entries(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach(
                (key, value) -> sorted.put(key instanceof Number number ? numbers.write(number) : word(key), value));
        if (sorted.size() < map.size()) {
            throw new IllegalArgumentException("two keys of a map are written alike");
        }
        return sorted.entrySet();
    }

    private static String word(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof CharSequence || value instanceof UUID || value instanceof Temporal) {
            return value.toString();
        }
        throw new IllegalArgumentException("no canonical form for " + value.getClass());
    }
}
