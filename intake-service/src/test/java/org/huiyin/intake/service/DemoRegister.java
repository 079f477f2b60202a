package org.huiyin.intake.service;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up sheets in the size of a real city: 5,746 enterprises, of which every fifth is above scale, and 1,414 cadres, each of whom
 * helps at most one of them. The same numbers give the same sheets.
 */
final class DemoRegister {
    static final int ENTERPRISES = 5_746;
    static final int HELPERS = 1_414;
    static final int ABOVE_SCALE_EVERY = 5;
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> INDUSTRIES = List.of("machinery", "textiles", "food", "building-materials");

    private DemoRegister() {}

    /** A correct credit code of this area (six digits) and number. */
    static String creditCode(int area, int number) {
        String body = "91%06dMA%07d".formatted(area, number);
        int sum = 0;
        for (int i = 0, weight = 1; i < body.length(); i++, weight = weight * 3 % 31) {
            sum += DIGITS.indexOf(body.charAt(i)) * weight;
        }
        return body + DIGITS.charAt((31 - sum % 31) % 31);
    }

    static String enterprises(int area) {
        return IntStream.range(0, ENTERPRISES)
                .mapToObj(n -> "%s,回音示范%d号有限公司,%s,%s,%s"
                        .formatted(
                                creditCode(area, n),
                                n,
                                n % ABOVE_SCALE_EVERY == 0 ? "yes" : "no",
                                "HY-0" + (1 + n % 8),
                                INDUSTRIES.get(n % INDUSTRIES.size())))
                .collect(Collectors.joining("\n", "credit_code,name,above_scale,territory,industry\n", "\n"));
    }

    static String helpers(String prefix) {
        return IntStream.range(0, HELPERS)
                .mapToObj(n -> "%1$s%2$04d,帮办干部%2$d,U%3$03d,%4$s%2$04d@cadres.huiyin.example"
                        .formatted(prefix, n, n % 80, prefix.toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining("\n", "code,name,unit,mailbox\n", "\n"));
    }

    /** One helper for each firm above scale. */
    static String assignments(int area, String prefix) {
        return IntStream.range(0, ENTERPRISES)
                .filter(n -> n % ABOVE_SCALE_EVERY == 0)
                .mapToObj(n ->
                        "%s,ASSISTANT,2026-01-05,%s%04d,".formatted(creditCode(area, n), prefix, n / ABOVE_SCALE_EVERY))
                .collect(Collectors.joining("\n", "credit_code,role,from,helper,until\n", "\n"));
    }
}
