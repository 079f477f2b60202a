package org.huiyin.intake.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the complainant gets for a filed complaint; the access code is shown here and never again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(UUID id, String number, String status, Instant filedAt, @Nullable String accessCode) {

    @Override
    public String toString() {
        return "Receipt[" + id + "]";
    }
}
