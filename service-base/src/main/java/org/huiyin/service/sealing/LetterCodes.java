package org.huiyin.service.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The code with which a complainant says, without an account, which letters they want (退订码): 100 bits of an HMAC over the
 * complaint. It stands in every letter to them and nowhere else, and opens nothing but that choice.
 */
@ApplicationScoped
public class LetterCodes {
    private final KeyedCodes codes;

    public LetterCodes(@ConfigProperty(name = "huiyin.bus-key") String base64Key) {
        this.codes = new KeyedCodes(base64Key, "letter-codes");
    }

    /** The code in groups, as it stands in the letters about this complaint. */
    public String of(UUID complaint) {
        return codes.of(complaint.toString());
    }

    /** Compares in constant time; small letters, hyphens and the look-alikes O, I and L are forgiven. */
    public boolean matches(String typed, UUID complaint) {
        return codes.matches(typed, complaint.toString());
    }
}
