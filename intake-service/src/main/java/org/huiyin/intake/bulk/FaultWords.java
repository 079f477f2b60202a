package org.huiyin.intake.bulk;

import java.util.Map;

/** A sentence in Chinese and in English for each thing that can be wrong with a row; it repeats nothing of the row. */
public record FaultWords(String zh, String en) {
    private static final FaultWords OTHERWISE = new FaultWords("此列的值不符合要求。", "The value breaks a rule of this column.");
    private static final Map<String, FaultWords> BY_CODE = Map.ofEntries(
            Map.entry("required", new FaultWords("此列不能为空。", "The column must not be empty.")),
            Map.entry("blank", new FaultWords("此列不能为空。", "The column must not be empty.")),
            Map.entry("too-long", new FaultWords("内容过长。", "The value is too long.")),
            Map.entry("control-character", new FaultWords("含有控制字符。", "The value holds a control character.")),
            Map.entry("lone-surrogate", new FaultWords("含有残缺字符。", "The value holds half of a character.")),
            Map.entry(
                    "direction-override",
                    new FaultWords("含有改变书写方向的字符。", "The value holds a character that turns the reading direction.")),
            Map.entry("unknown-code", new FaultWords("没有这一代码或名称。", "There is no such code or name.")),
            Map.entry("closed-code", new FaultWords("此分类已停用。", "Nobody can file under this category any more.")),
            Map.entry("invalid-phone", new FaultWords("不是电话号码。", "Not a telephone number.")),
            Map.entry("invalid-email", new FaultWords("不是邮箱地址。", "Not a mail address.")),
            Map.entry("invalid-credit-code", new FaultWords("不是统一社会信用代码。", "Not a unified social credit code.")),
            Map.entry("invalid-date", new FaultWords("不是日期，应如2026-03-02。", "Not a day such as 2026-03-02.")),
            Map.entry(
                    "contact-incomplete",
                    new FaultWords(
                            "须有邮箱或电话，或注明匿名。", "Needs a mail address or a telephone number, or to be anonymous.")),
            Map.entry("not-allowed", new FaultWords("匿名诉求不得有联系方式。", "An anonymous complaint has no contact.")),
            Map.entry("not-degrees", new FaultWords("不是经纬度，应如114.3055。", "Not degrees such as 114.3055.")),
            Map.entry("out-of-range", new FaultWords("经纬度超出范围。", "Not a longitude or a latitude.")),
            Map.entry("place-incomplete", new FaultWords("经度与纬度须同时填写。", "Needs longitude and latitude together.")),
            Map.entry("formula", new FaultWords("不接受公式，请填写数值。", "Formulas are refused; write the value.")),
            Map.entry("wrong-width", new FaultWords("本行的列数与表头不一致。", "The row has not as many columns as the header.")),
            Map.entry("duplicate", new FaultWords("文件中此前已有同一编号的行。", "An earlier row of the file has the same number.")),
            Map.entry(
                    "differs",
                    new FaultWords(
                            "此编号此前已导入且内容不同，未作更改。",
                            "This number was taken before with another content; nothing was changed.")),
            Map.entry(
                    "came-otherwise",
                    new FaultWords(
                            "此编号的诉求已经由其他渠道登记，未与本行比对，未作更改。",
                            "A complaint of this number came by another way and was not compared; nothing was changed.")));

    public static FaultWords of(String code) {
        return BY_CODE.getOrDefault(code, OTHERWISE);
    }
}
