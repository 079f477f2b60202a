package org.huiyin.evaluation.notice;

/** The same in both languages. */
public record Words(String zh, String en) {
    /** Stands on everything that is published. */
    public static final Words REMARK = new Words(
            "名次含抽样误差; 本名单依据已核实事实, 不等于对未列单位的排序",
            "Ranks carry sampling error; these lists rest on verified facts and do not rank anybody who is not on them");

    /** Stands on them if too many sections can't be excluded from the worst. */
    public static final Words UNDECIDED = new Words(
            "仅凭数据不能从全部单位中单独确定名单; 名单由评审组依据已核实事实决定",
            "The figures alone do not single these out; the panel chose them by verified facts");
}
