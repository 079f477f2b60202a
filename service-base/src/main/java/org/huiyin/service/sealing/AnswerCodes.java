package org.huiyin.service.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The code with which a complainant answers without an account (评价码): 100 bits of an HMAC over complaint and round, under a key
 * derived from the bus key. Whoever writes the letter and whoever opens the door compute it; it travels in no event and stands in
 * no database.
 */
@ApplicationScoped
public class AnswerCodes {
    private final KeyedCodes codes;

    public AnswerCodes(@ConfigProperty(name = "huiyin.bus-key") String base64Key) {
        this.codes = new KeyedCodes(base64Key, "answer-codes");
    }

    /** The code in groups, as it stands in the letter about the answer of this round. */
    public String of(UUID complaint, int round) {
        return codes.of(complaint + "|" + round);
    }

    /** Compares in constant time; small letters, hyphens and the look-alikes O, I and L are forgiven. */
    public boolean matches(String typed, UUID complaint, int round) {
        return codes.matches(typed, complaint + "|" + round);
    }
}
