package org.huiyin.intake.helping;

import java.util.Map;
import org.huiyin.intake.bulk.FaultWords;

/** Chinese words for what can be wrong with a row of the register: those of imported complaints, and a few of its own. */
final class SheetWords {
    private static final Map<String, String> OWN = Map.of(
            "duplicate", "表中此前已有同一对象的行。",
            "wrong-width", "本行的值多于表头的列。",
            "ends-before-it-begins", "结束日期不得早于开始日期。",
            "invalid-code", "不是由大写字母、数字和连字符组成的代码。",
            "invalid-industry", "不是由小写字母和连字符组成的代码。");

    private SheetWords() {}

    static String zh(String code) {
        String own = OWN.get(code);
        return own == null ? FaultWords.of(code).zh() : own;
    }
}
