package org.huiyin.bus.wire;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Causal needs as text, {@code intake:5,dispatch:2}: what a reader must have applied of the same complaint before. */
public final class Needs {
    private Needs() {}

    public static String write(Map<String, Long> needs) {
        return new TreeMap<>(needs)
                .entrySet().stream()
                        .map(need -> need.getKey() + ":" + need.getValue())
                        .collect(Collectors.joining(","));
    }

    /** Reads the text form; absent or empty means no needs. */
    public static Map<String, Long> read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Map.of();
        }
        var needs = new TreeMap<String, Long>();
        for (String need : text.split(",", -1)) {
            int colon = need.indexOf(':');
            if (colon < 1) {
                throw new UnreadableEvent("malformed needs");
            }
            needs.put(need.substring(0, colon), Long.parseLong(need.substring(colon + 1)));
        }
        return Map.copyOf(needs);
    }
}
