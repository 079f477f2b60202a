package org.huiyin.local.city;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiyin.local.demo.CreditCode;

/**
 * The first enterprises of a made-up city, with the cadres who help them: each firm above scale has one of its own. A larger register
 * begins with the same rows.
 *
 * @param enterprises how many, up to all of the city
 */
record Register(int enterprises) {
    private static final int ENTERPRISES = 5_746;
    private static final Proportion HELPED = new Proportion(1_414, ENTERPRISES);
    private static final int TERRITORIES = 8;
    private static final int UNITS = 80;
    private static final List<String> INDUSTRIES = List.of("machinery", "textiles", "food", "building-materials");

    /** A sheet as {@code POST /v1/register-imports} takes it. */
    record Sheet(String data, int rows, String text) {}

    /** A share of the city, above 0 and at most 1. */
    static Register of(double scale) {
        return new Register((int) Math.ceil(ENTERPRISES * scale));
    }

    int helpers() {
        return HELPED.among(enterprises);
    }

    /** In the order in which they can be taken in. */
    List<Sheet> sheets() {
        return List.of(
                sheet(
                        "ENTERPRISES",
                        "credit_code,name,above_scale,territory,industry",
                        enterprises,
                        number -> true,
                        Register::enterprise),
                sheet("HELPERS", "code,name,unit,mailbox", helpers(), number -> true, Register::helper),
                sheet(
                        "ASSIGNMENTS",
                        "credit_code,role,from,helper,until",
                        enterprises,
                        HELPED::takes,
                        Register::assignment));
    }

    private static Sheet sheet(String data, String header, int numbers, IntPredicate wanted, IntFunction<String> row) {
        List<String> rows =
                IntStream.range(0, numbers).filter(wanted).mapToObj(row).toList();
        return new Sheet(data, rows.size(), rows.stream().collect(Collectors.joining("\n", header + "\n", "\n")));
    }

    private static String enterprise(int number) {
        return "%s,回音示范%d号有限公司,%s,HY-0%d,%s"
                .formatted(
                        CreditCode.numbered(number),
                        number + 1,
                        HELPED.takes(number) ? "yes" : "no",
                        1 + number % TERRITORIES,
                        INDUSTRIES.get(number % INDUSTRIES.size()));
    }

    private static String helper(int number) {
        return "CITY-%1$04d,帮办干部%1$d,U%2$03d,city-%1$04d@cadres.huiyin.example"
                .formatted(number + 1, 1 + number % UNITS);
    }

    private static String assignment(int enterprise) {
        return "%s,ASSISTANT,2024-01-02,CITY-%04d,"
                .formatted(CreditCode.numbered(enterprise), HELPED.among(enterprise) + 1);
    }
}
