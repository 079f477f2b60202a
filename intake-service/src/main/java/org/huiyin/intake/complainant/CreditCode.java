package org.huiyin.intake.complainant;

import cn.hutool.core.util.CreditCodeUtil;
import org.huiyin.intake.complaint.InvalidValue;

/** A unified social credit code (统一社会信用代码): 18 characters with a correct check character (GB 32100). */
public record CreditCode(String value) {
    private static final int LENGTH = 18;

    public CreditCode {
        if (value.length() != LENGTH || !isUpperAscii(value) || !CreditCodeUtil.isCreditCode(value)) {
            throw new InvalidValue("invalid-credit-code", "is not a unified social credit code");
        }
    }

    private static boolean isUpperAscii(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }
}
