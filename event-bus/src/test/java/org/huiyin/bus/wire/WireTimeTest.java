package org.huiyin.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {
    private static final int TIMES = 20_000;
    private static final JsonMapper PLAIN =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final JsonMapper QUICK = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Instant.class, new WireTime()))
            .build();

    @Test
    void readsEveryTimeThatIsWritten() {
        Random random = new Random(TIMES);
        for (int i = 0; i < TIMES; i++) {
            long second = random.nextLong(Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(), 253_402_300_800L);
            long[] fractions = {0, random.nextInt(1000) * 1_000_000L, random.nextInt(1_000_000_000)};
            Instant time = Instant.ofEpochSecond(second, fractions[i % fractions.length]);
            assertThat(WireTime.read(time.toString())).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05T01:30:00Z",
                "2026-01-05T01:30:00.5Z",
                "2026-01-05T01:30:00.123456789Z",
                "2026-01-05T01:30:00.1234567891Z",
                "2026-01-05T01:30:00.Z",
                "2026-01-05T24:00:00Z",
                "2026-01-05T24:00:01Z",
                "2016-12-31T23:59:60Z",
                "2026-01-05T01:60:00Z",
                "2026-02-29T01:30:00Z",
                "2024-02-29T01:30:00Z",
                "2026-13-05T01:30:00Z",
                "2026-00-05T01:30:00Z",
                "2026-01-05T01:30Z",
                "2026-01-05T01:30:00+08:00",
                "2026-01-05 01:30:00Z",
                "2026-01-05t01:30:00z",
                "+12026-01-05T01:30:00Z",
                "-0001-01-05T01:30:00Z",
                "2026-01-05T01:30:0٠Z",
                " 2026-01-05T01:30:00Z",
                "2026-01-05",
                "Z",
                ""
            })
    void understandsAndRefusesWhatThePlainReaderDoes(String text) {
        assertThat(read(QUICK, '"' + text + '"')).isEqualTo(read(PLAIN, '"' + text + '"'));
        assertThat(parsed(WireTime::read, text)).isEqualTo(parsed(Instant::parse, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1767576600", "1767576600.5", "null", "true", "[]", "{}"})
    void readsWhatIsNoTextAsThePlainReaderDoes(String json) {
        assertThat(read(QUICK, json)).isEqualTo(read(PLAIN, json));
    }

    private static String read(JsonMapper mapper, String json) {
        try {
            return String.valueOf(mapper.readValue(json, Instant.class));
        } catch (JsonProcessingException e) {
            return "refused";
        }
    }

    private static String parsed(java.util.function.Function<String, Instant> reader, String text) {
        try {
            return reader.apply(text).toString();
        } catch (DateTimeException e) {
            return "refused";
        }
    }
}
