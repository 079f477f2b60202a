package org.huiyin.dispatch.sheet;

/** What can be wrong with a row: a stable word, and a sentence in Chinese and in English that repeats nothing of the row. */
public enum FaultCode {
    WRONG_WIDTH("本行的列数与表头不一致。", "The row has not as many columns as the header."),
    MISSING_VALUE("此列不能为空。", "This column must not be empty."),
    TOO_LONG("内容过长。", "The value is too long."),
    BAD_CODE("代码格式不正确。", "Not a code: letters, digits and hyphens."),
    BAD_NAME("名称含有控制字符。", "A name has no control characters."),
    BAD_DATE("日期应为2000年至2099年间的年-月-日。", "A day is written as year-month-day, from 2000 to 2099."),
    BAD_MAILBOX("邮箱地址格式不正确。", "Not a mail address."),
    UNKNOWN_LEVEL("没有这一层级。", "There is no such level."),
    FORMULA("不接受公式，请填写数值。", "Formulas are refused; write the value."),
    DUPLICATE("文件中此前已有同一代码、同一生效日的行。", "An earlier row of the file has the same code and day."),
    UNKNOWN_PARENT("上级属地不存在。", "There is no such territory above."),
    TERRITORY_CYCLE("属地的上下级关系成环。", "The territories lead in a circle."),
    NOT_ABOVE("上级属地的层级应高于本级，且只有市没有上级。", "The territory above must be of a higher level; only a city has none above."),
    UNIT_WITHOUT_TERRITORY("单位没有属地。", "The unit has no territory."),
    UNKNOWN_TERRITORY("生效日没有该属地。", "There is no such territory on that day."),
    UNKNOWN_UNIT("生效日没有该单位。", "There is no such unit on that day."),
    UNKNOWN_SECTION("生效日没有该科室。", "There is no such section on that day."),
    UNKNOWN_INDUSTRY("没有该行业。", "There is no such industry."),
    SECTION_WITHOUT_LEADER("科室没有负责人。", "The section would be without a leader."),
    SECTION_CLOSED("该科室已撤销或将撤销。", "The section is closed, or will be."),
    OVERLAPPING_TERMS(
            "任期重叠：一个科室同时只有一位负责人，一位负责人同时只负责一个科室。",
            "The terms overlap: a section has one leader at a time, and a leader one section."),
    TERM_ENDS_BEFORE_IT_BEGINS("任期的结束早于开始。", "The term ends before it begins."),
    BACKDATED("生效日早于今天，不能改写已经发生的事。", "The day has passed; what was already decided is not rewritten.");

    private final String zh;
    private final String en;

    FaultCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
