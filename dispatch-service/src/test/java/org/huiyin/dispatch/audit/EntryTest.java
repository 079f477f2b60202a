package org.huiyin.dispatch.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final UUID CASE = UUID.fromString("0199d5a0-1234-7abc-8def-0123456789ab");
    private static final Instant AT = Instant.parse("2026-03-11T04:00:00.123456789Z");

    @Test
    void theCanonicalBytesAreThoseOfTheVector() {
        Entry entry = new Entry(CASE, 2, AT, "iss|办", "ASSIGNED", 1, null, "");

        assertThat(HexFormat.of().formatHex(entry.canonical()))
                .isEqualTo("00000012" + "68756979696e20636173652073746570" + "2031"
                        + "00000010" + "0199d5a012347abc8def0123456789ab"
                        + "00000008" + "0000000000000002"
                        + "00000008" + "00064cb7ab7d9240"
                        + "00000007" + "6973737ce58a9e"
                        + "00000008" + "41535349474e4544"
                        + "00000008" + "0000000000000001"
                        + "ffffffff"
                        + "00000000");
        assertThat(entry.hash(Hash.NONE))
                .hasToString("465ee674281605d31e615c3715b55a238984ed58104b248704dba35181ad65e7");
    }

    @Test
    void noTwoEntriesHaveTheSameBytes() {
        List<Entry> entries = List.of(
                new Entry(CASE, 2, AT, "ab", "c", 1, null, ""),
                new Entry(CASE, 2, AT, "a", "bc", 1, null, ""),
                new Entry(CASE, 2, AT, "ab", "c", 1, "", ""),
                new Entry(CASE, 2, AT, "ab", "", 1, "c", ""),
                new Entry(CASE, 1, AT, "ab", "c", 2, null, ""),
                new Entry(CASE, 2, AT.plusNanos(1_000), "ab", "c", 1, null, ""),
                new Entry(new UUID(0, 1), 2, AT, "ab", "c", 1, null, ""));
        Set<Hash> hashes = new HashSet<>(
                entries.stream().map(entry -> entry.hash(Hash.NONE)).toList());

        assertThat(hashes).hasSameSizeAs(entries);
        assertThat(entries.get(0).hash(hashes.iterator().next())).isNotIn(hashes);
    }

    @Test
    void whatTheDatabaseCannotKeepIsNotHashed() {
        assertThat(new Entry(CASE, 1, AT, "a", "b", 1, null, "").at())
                .isEqualTo(Instant.parse("2026-03-11T04:00:00.123456Z"));
    }
}
