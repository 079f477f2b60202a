package org.huiyin.intake.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The receipt of somebody without an account: 20 characters of Crockford's base 32, 100 random bits. Shown once, stored
 * only as a hash, never written to a log.
 */
public final class AccessCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private final String characters;

    private AccessCode(String characters) {
        this.characters = characters;
    }

    public static AccessCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new AccessCode(code.toString());
    }

    /** Reads a code as people type it: small letters, hyphens and the look-alikes O, I and L are forgiven. */
    public static Optional<AccessCode> parse(String typed) {
        if (typed.length() > 2 * LENGTH) {
            return Optional.empty();
        }
        String characters = typed.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace(" ", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean wellFormed =
                characters.length() == LENGTH && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return wellFormed ? Optional.of(new AccessCode(characters)) : Optional.empty();
    }

    /** The 20 characters without hyphens: what is hashed. */
    String characters() {
        return characters;
    }

    /** The code in four groups, for the one answer that may show it. */
    public String shown() {
        StringBuilder shown = new StringBuilder(characters);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            shown.insert(at, '-');
        }
        return shown.toString();
    }

    @Override
    public String toString() {
        return "AccessCode[…]";
    }
}
