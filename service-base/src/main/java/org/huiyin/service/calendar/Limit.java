package org.huiyin.service.calendar;

/** How long something may take. */
public record Limit(int amount, LimitUnit unit) {
    private static final int LONGEST = 1000;

    public Limit {
        if (amount < 0 || amount > LONGEST) {
            throw new IllegalArgumentException("a limit has 0 to 1000 days or hours: " + amount);
        }
    }

    public static Limit workingDays(int days) {
        return new Limit(days, LimitUnit.WORKING_DAYS);
    }

    /** As data files have it: {@code 13 WORKING_DAYS}, {@code 2 HOURS}. */
    public static Limit parse(String text) {
        String[] parts = text.strip().split(" ", 2);
        try {
            return new Limit(Integer.parseInt(parts[0]), LimitUnit.valueOf(parts[parts.length - 1]));
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException("not a limit, such as \"13 WORKING_DAYS\": " + text, fault);
        }
    }

    /** Half of it, rounded up. */
    public Limit half() {
        return new Limit((amount + 1) / 2, unit);
    }
}
