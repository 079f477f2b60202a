package org.huiyin.dispatch.dated;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.dispatch.register.Closing;
import org.jspecify.annotations.Nullable;

/** How the closing of a section stands in its entry: {@code category=section} pairs with semicolons between. */
public final class Closings {
    private static final String PAIRS = ";";
    private static final String IS = "=";

    private Closings() {}

    static @Nullable Closing of(Entry section) {
        String on = section.field(Field.CLOSED_ON);
        return on.isEmpty() ? null : new Closing(LocalDate.parse(on), read(section.field(Field.SUCCESSORS)));
    }

    public static Map<String, String> fields(Closing closing) {
        return Map.of(Field.CLOSED_ON, closing.on().toString(), Field.SUCCESSORS, write(closing.successors()));
    }

    public static String write(Map<String, String> successors) {
        return successors.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> pair.getKey() + IS + pair.getValue())
                .collect(Collectors.joining(PAIRS));
    }

    public static Map<String, String> read(String text) {
        Map<String, String> successors = new HashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(PAIRS)) {
            String[] sides = pair.split(IS, 2);
            successors.put(sides[0], sides[1]);
        }
        return successors;
    }
}
