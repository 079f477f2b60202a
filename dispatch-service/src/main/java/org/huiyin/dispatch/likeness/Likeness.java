package org.huiyin.dispatch.likeness;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.huiyin.dispatch.register.Territories;
import org.jspecify.annotations.Nullable;

/**
 * How alike two cases are: half of it by their words, the rest by what they are about, where, when and whom. An order to look
 * through, not a verdict.
 *
 * @param score from 0 to 1
 * @param words how alike the words are; null where one of them has no sketch
 */
public record Likeness(double score, @Nullable Double words, Set<Reason> reasons) {
    private static final Duration NEAR = Duration.ofDays(30);
    /** Who shares half of the words says the same in other words. */
    private static final double SAME_WORDS = 0.5;
    /** Below it, complaints about anything share as much. */
    private static final double ALIKE = 0.15;

    public static Likeness of(Traits one, Traits other, Territories territories) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        double score = 0;
        Double words = words(one, other);
        if (words != null && words >= ALIKE) {
            reasons.add(Reason.ALIKE_WORDS);
            score += 0.5 * Math.min(1, words / SAME_WORDS);
        }
        score += whom(one, other, reasons);
        if (one.category().equals(other.category())) {
            reasons.add(Reason.SAME_MATTER);
            score += 0.15;
        }
        score += where(one.territory(), other.territory(), territories, reasons);
        Duration apart = Duration.between(one.filedAt(), other.filedAt()).abs();
        if (apart.compareTo(NEAR) <= 0) {
            reasons.add(Reason.NEAR_IN_TIME);
            score += 0.1 * (1 - (double) apart.toSeconds() / NEAR.toSeconds());
        }
        return new Likeness(score, words, Set.copyOf(reasons));
    }

    private static @Nullable Double words(Traits one, Traits other) {
        Sketch first = one.sketch();
        Sketch second = other.sketch();
        return first == null || second == null ? null : first.likenessTo(second);
    }

    private static double whom(Traits one, Traits other, Set<Reason> reasons) {
        if (one.complainant().equals(other.complainant())) {
            reasons.add(Reason.SAME_COMPLAINANT);
        }
        if (one.enterprise() != null && one.enterprise().equals(other.enterprise())) {
            reasons.add(Reason.SAME_ENTERPRISE);
        }
        return reasons.contains(Reason.SAME_ENTERPRISE) || reasons.contains(Reason.SAME_COMPLAINANT) ? 0.15 : 0;
    }

    private static double where(String one, String other, Territories territories, Set<Reason> reasons) {
        if (one.equals(other)) {
            reasons.add(Reason.SAME_TERRITORY);
            return 0.1;
        }
        if (territories.around(one).contains(other)) {
            reasons.add(Reason.NEIGHBOURING_TERRITORY);
            return 0.05;
        }
        return 0;
    }
}
