package org.huiyin.evaluation.assessing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;

/** Instants as nanoseconds since 1970 (until the year 2262): a third of the time to read a kept case went into their usual form. */
final class InstantForm {
    private static final long SECOND = 1_000_000_000;

    private InstantForm() {}

    static SimpleModule module() {
        return new SimpleModule()
                .addSerializer(Instant.class, new Writing())
                .addDeserializer(Instant.class, new Reading());
    }

    private static final class Writing extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializerProvider all) throws IOException {
            json.writeNumber(Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano()));
        }
    }

    private static final class Reading extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            long nanos = json.getLongValue();
            return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
        }
    }
}
