package org.huiyin.intake.likeness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.place.Point;
import org.jspecify.annotations.Nullable;

/**
 * How alike two complaints are: a score from 0 to 1 that is the sum of its reasons' points. An order to look through, not a verdict.
 * The weights and {@link #WORTH_A_LOOK} were chosen on real messages, see docs/likeness.md.
 */
public record Likeness(double score, List<Reason> reasons) {
    /** From here on a complaint is suggested, if its words are alike. */
    public static final double WORTH_A_LOOK = 0.3;

    private static final Duration NEAR = Duration.ofDays(30);
    private static final double NEAR_METRES = 500;
    /** Below it, complaints about anything share as much. */
    private static final double ALIKE = 0.1;
    /** Who shares half of the words says the same in other words. */
    private static final double SAME_WORDS = 0.5;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    public static Likeness of(Traits one, Traits other) {
        List<Reason> reasons = new ArrayList<>();
        words(one.sketches().likenessTo(other.sketches()), reasons);
        same(Ground.SAME_COMPLAINANT, one.party().complainant(), other.party().complainant(), reasons);
        same(Ground.SAME_ENTERPRISE, one.party().enterprise(), other.party().enterprise(), reasons);
        if (alikeInWords(reasons)) {
            place(one.place().get(), other.place().get(), reasons);
        }
        same(Ground.SAME_TERRITORY, one.matter().territory(), other.matter().territory(), reasons);
        same(Ground.SAME_CATEGORY, one.matter().category(), other.matter().category(), reasons);
        time(Duration.between(one.filedAt(), other.filedAt()).abs(), reasons);
        return new Likeness(rounded(reasons.stream().mapToDouble(Reason::points).sum()), reasons);
    }

    /** Who, where and when alone are no reason: without words in common it is another matter. */
    public boolean worthALook() {
        return score >= WORTH_A_LOOK && alikeInWords(reasons);
    }

    private static boolean alikeInWords(List<Reason> reasons) {
        return !reasons.isEmpty() && reasons.get(0).code() == Ground.ALIKE_WORDS;
    }

    private static void words(double likeness, List<Reason> reasons) {
        if (likeness >= ALIKE) {
            double share = Math.min(1, likeness / SAME_WORDS);
            reasons.add(Reason.alikeWords(likeness, rounded(share * Ground.ALIKE_WORDS.most())));
        }
    }

    private static void same(Ground ground, @Nullable String one, @Nullable String other, List<Reason> reasons) {
        if (one != null && one.equals(other)) {
            reasons.add(Reason.same(ground));
        }
    }

    private static void place(Optional<Place> one, Optional<Place> other, List<Reason> reasons) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        Point here = one.get().wgs84();
        Point there = other.get().wgs84();
        if (here != null && there != null) {
            double metres = here.metresTo(there);
            if (metres <= NEAR_METRES) {
                double share = 1 - metres / NEAR_METRES;
                reasons.add(Reason.nearInPlace(metres, rounded(share * Ground.NEAR_IN_PLACE.most())));
            }
        } else if (one.get().hasAddressOf(other.get())) {
            reasons.add(Reason.same(Ground.NEAR_IN_PLACE));
        }
    }

    private static void time(Duration apart, List<Reason> reasons) {
        if (apart.compareTo(NEAR) <= 0) {
            double share = 1 - (double) apart.toSeconds() / NEAR.toSeconds();
            reasons.add(Reason.nearInTime(apart.toDays(), rounded(share * Ground.NEAR_IN_TIME.most())));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
