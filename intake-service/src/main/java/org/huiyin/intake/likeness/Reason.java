package org.huiyin.intake.likeness;

/**
 * One reason why two complaints look alike, in words for people.
 *
 * @param points what it adds to the score
 */
public record Reason(Ground code, double points, String zh, String en) {

    static Reason alikeWords(double likeness, double points) {
        long percent = Math.round(100 * likeness);
        return new Reason(
                Ground.ALIKE_WORDS,
                points,
                "用词约有 " + percent + "% 相同",
                "About " + percent + " % of the words are the same");
    }

    static Reason nearInTime(long days, double points) {
        return days == 0
                ? new Reason(Ground.NEAR_IN_TIME, points, "前后不到一天", "Less than a day apart")
                : new Reason(
                        Ground.NEAR_IN_TIME,
                        points,
                        "相隔 " + days + " 天",
                        days == 1 ? "One day apart" : days + " days apart");
    }

    /** @param metres apart; told in tens, as nobody pins a place down more exactly */
    static Reason nearInPlace(double metres, double points) {
        long tens = 10 * Math.round(metres / 10);
        return tens == 0
                ? new Reason(Ground.NEAR_IN_PLACE, points, "同一地点", "The same place")
                : new Reason(Ground.NEAR_IN_PLACE, points, "地点相距约 " + tens + " 米", "About " + tens + " metres apart");
    }

    static Reason same(Ground ground) {
        return switch (ground) {
            case SAME_COMPLAINANT -> whole(ground, "同一诉求人", "The same complainant");
            case SAME_ENTERPRISE -> whole(ground, "同一企业", "The same enterprise");
            case NEAR_IN_PLACE -> whole(ground, "同一地址", "The same address");
            case SAME_TERRITORY -> whole(ground, "同一属地", "The same territory");
            case SAME_CATEGORY -> whole(ground, "同一类别", "The same category");
            case ALIKE_WORDS, NEAR_IN_TIME -> throw new IllegalArgumentException("is a matter of degree: " + ground);
        };
    }

    private static Reason whole(Ground ground, String zh, String en) {
        return new Reason(ground, ground.most(), zh, en);
    }
}
