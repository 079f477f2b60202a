package org.huiyin.dispatch.dated;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All dated entries together, of the past and of the days to come. */
public final class DatedRegister {
    private final Map<EntryKind, Map<String, NavigableMap<LocalDate, Entry>>> entries = new EnumMap<>(EntryKind.class);

    public DatedRegister(Collection<Entry> all) {
        all.forEach(this::put);
    }

    private void put(Entry entry) {
        entries.computeIfAbsent(entry.kind(), kind -> new HashMap<>())
                .computeIfAbsent(entry.code(), code -> new TreeMap<>())
                .put(entry.validFrom(), entry);
    }

    /** The entry that holds on a day. */
    public Optional<Entry> on(EntryKind kind, String code, LocalDate day) {
        return Optional.ofNullable(timeline(kind, code).floorEntry(day)).map(Map.Entry::getValue);
    }

    /** What is said last, be it of a day to come. */
    public Optional<Entry> last(EntryKind kind, String code) {
        return Optional.ofNullable(timeline(kind, code).lastEntry()).map(Map.Entry::getValue);
    }

    public boolean knows(EntryKind kind, String code) {
        return !timeline(kind, code).isEmpty();
    }

    public Set<String> codes(EntryKind kind) {
        return Collections.unmodifiableSet(entries.getOrDefault(kind, Map.of()).keySet());
    }

    /** In the order of their days. */
    public NavigableMap<LocalDate, Entry> timeline(EntryKind kind, String code) {
        NavigableMap<LocalDate, Entry> days =
                entries.getOrDefault(kind, Map.of()).get(code);
        return days == null ? Collections.emptyNavigableMap() : Collections.unmodifiableNavigableMap(days);
    }

    /** The section's term of a leader on that day is this one already. */
    boolean holds(EntryKind kind, String code, LocalDate day, Map<String, String> fields) {
        return on(kind, code, day).map(Entry::fields).filter(fields::equals).isPresent();
    }

    /** True if an entry would say nothing new. */
    public boolean saysAlready(Entry entry) {
        return holds(entry.kind(), entry.code(), entry.validFrom(), entry.fields());
    }

    /** Every entry that holds on a day. */
    public List<Entry> on(LocalDate day) {
        return entries.entrySet().stream()
                .flatMap(kind -> kind.getValue().values().stream())
                .map(days -> days.floorEntry(day))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue)
                .toList();
    }
}
