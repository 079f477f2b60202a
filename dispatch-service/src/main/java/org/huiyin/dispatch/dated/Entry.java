package org.huiyin.dispatch.dated;

import java.time.LocalDate;
import java.util.Map;

/** What the register says of something from a day on, until a later entry for the same code says something else. */
public record Entry(EntryKind kind, String code, LocalDate validFrom, Map<String, String> fields) {

    public Entry {
        fields = Map.copyOf(fields);
    }

    /** Empty for a field that was left empty. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public Entry with(LocalDate day, Map<String, String> changed) {
        Map<String, String> next = new java.util.HashMap<>(fields);
        next.putAll(changed);
        return new Entry(kind, code, day, next);
    }
}
