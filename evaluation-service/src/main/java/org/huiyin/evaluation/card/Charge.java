package org.huiyin.evaluation.card;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a card is shown for, and to whom. Codes only, because they are published.
 *
 * @param rootCause key that all occurrences of one cause share
 * @param caseIds the cases concerned, at least one
 */
public record Charge(Ground ground, String section, String unit, String rootCause, List<UUID> caseIds) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public Charge {
        caseIds = List.copyOf(caseIds);
        if (caseIds.isEmpty() || !KEY.matcher(rootCause).matches()) {
            throw new IllegalArgumentException("a card has a case and a root cause in the form of a key");
        }
    }

    public Colour colour() {
        return ground.colour();
    }

    boolean isOfCause(String ofSection, String cause) {
        return section.equals(ofSection) && rootCause.equals(cause);
    }
}
