package org.huiyin.local.demo;

import java.util.Random;

/** Unified social credit codes (统一社会信用代码) that nobody has, with a right check character (GB 32100). */
public final class CreditCode {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BASE = 31;
    private static final int WEIGHT = 3;
    private static final int DIGITS = 9;

    private CreditCode() {}

    public static String draw(Random random) {
        StringBuilder code = new StringBuilder("91350100MA");
        for (int i = 0; i < DIGITS - 2; i++) {
            code.append(CHARACTERS.charAt(random.nextInt(BASE)));
        }
        return code.append(check(code)).toString();
    }

    /** The same code for the same number, 0 to 9,999,999; of an area from which none is drawn. */
    public static String numbered(int number) {
        String code = "91350199MA%07d".formatted(number);
        return code + check(code);
    }

    static char check(CharSequence code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * WEIGHT % BASE;
        }
        return CHARACTERS.charAt((BASE - sum % BASE) % BASE);
    }
}
