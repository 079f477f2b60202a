package org.huiyin.intake.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.huiyin.intake.complainant.Consent;
import org.huiyin.intake.complainant.Contact;
import org.huiyin.intake.complainant.OnBehalf;
import org.jspecify.annotations.Nullable;

/** Who complained and what staff noted about it, as one text to be sealed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Particulars(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String dialled,
        @Nullable String reference,
        @Nullable LocalDate receivedOn,
        @Nullable Consent consent) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Nothing to seal when neither is known. */
    public static @Nullable Particulars of(@Nullable Contact contact, @Nullable OnBehalf onBehalf) {
        if (contact == null && onBehalf == null) {
            return null;
        }
        return new Particulars(
                contact == null || contact.name() == null
                        ? null
                        : contact.name().value(),
                contact == null || contact.email() == null
                        ? null
                        : contact.email().value(),
                contact == null || contact.phone() == null
                        ? null
                        : contact.phone().original(),
                contact == null || contact.phone() == null
                        ? null
                        : contact.phone().e164(),
                onBehalf == null ? null : onBehalf.reference(),
                onBehalf == null ? null : onBehalf.receivedOn(),
                onBehalf == null ? null : onBehalf.consent());
    }

    public static Particulars from(String json) {
        try {
            return JSON.readValue(json, Particulars.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored particulars are not readable");
        }
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("particulars have no JSON form");
        }
    }

    /** The part that travels, sealed, on the restricted topic: the name, the mail address, the number to dial. */
    public String contactJson() {
        return new Particulars(name, email, dialled, null, null, null, null).json();
    }

    @Override
    public String toString() {
        return "Particulars[…]";
    }
}
