package org.huiyin.notification.message;

import java.util.Map;

/** Codes of events in words that a citizen understands. A code nobody knows yet gets a word that is true of all. */
public final class CodeNames {

    private static final Map<String, Name> CLOSURES = Map.of(
            "SOLVED", new Name("已解决", "solved"),
            "PARTLY", new Name("部分解决", "partly solved"),
            "EXPLAINED", new Name("暂不能解决，已作解释说明", "explained, as it cannot be solved for now"),
            "REFERRED", new Name("已移送有关部门", "referred to the competent authority"),
            "WITHDRAWN", new Name("已撤回", "withdrawn"),
            "DUPLICATE", new Name("与已有诉求合并办理", "handled together with an earlier complaint"),
            "NOT_ACCEPTED", new Name("不予受理", "not accepted"));
    private static final Name CLOSED = new Name("已办结", "closed");

    private static final Map<String, Name> SATISFACTIONS = Map.of(
            "SATISFIED", new Name("满意", "satisfied"),
            "BASICALLY_SATISFIED", new Name("基本满意", "basically satisfied"),
            "DISSATISFIED", new Name("不满意", "dissatisfied"));
    private static final Name UNSTATED = new Name("未作评价", "no opinion given");

    private static final Map<String, Name> CARDS = Map.of(
            "Y1", new Name("黄牌（逾期未办结）", "yellow card (overdue)"),
            "Y2", new Name("黄牌（回访否定办结）", "yellow card (closure refuted)"),
            "Y3", new Name("黄牌（推诿）", "yellow card (buck-passing)"),
            "Y4", new Name("黄牌（督办单未答复）", "yellow card (supervision order unanswered)"),
            "Y5", new Name("黄牌（漠视）", "yellow card (ignoring)"),
            "R1", new Name("红牌（黄牌逾期未整改）", "red card (yellow card not cured)"),
            "R2", new Name("红牌（同一原因再次发生或黄牌累积）", "red card (repeated or accumulated)"),
            "R3", new Name("红牌（弄虚作假、施压或报复）", "red card (falsification, pressure or retaliation)"),
            "R4", new Name("红牌（违纪违法）", "red card (discipline or law)"));
    private static final Name CARD = new Name("红黄牌", "card");

    private static final Map<String, Name> THANKS =
            Map.of("LETTER_OF_THANKS", new Name("感谢信", "a letter of thanks"), "PENNANT", new Name("锦旗", "a pennant"));
    private static final Name PRAISE = new Name("表扬", "praise");

    private static final Map<String, Name> LISTS =
            Map.of("BEST", new Name("十优", "best"), "WORST", new Name("十差", "worst"));
    private static final Name LISTED = new Name("评议", "named");

    private static final Map<String, Name> RULINGS =
            Map.of("UPHELD", new Name("申诉成立", "upheld"), "REJECTED", new Name("申诉不成立", "rejected"));
    private static final Name RULED = new Name("已作出决定", "a decision was made");

    private CodeNames() {}

    /** What was received, by the kind of a commendation. */
    public static String thanks(String kind, Language language) {
        return THANKS.getOrDefault(kind, PRAISE).in(language);
    }

    /** Which list of a cycle a section stands on. */
    public static String list(String side, Language language) {
        return LISTS.getOrDefault(side, LISTED).in(language);
    }

    /** How an appeal against the lists of a cycle ended. */
    public static String ruling(String outcome, Language language) {
        return RULINGS.getOrDefault(outcome, RULED).in(language);
    }

    /** What a card is called that is shown for this ground. */
    public static String card(String ground, Language language) {
        return CARDS.getOrDefault(ground, CARD).in(language);
    }

    public static String closure(String code, Language language) {
        return CLOSURES.getOrDefault(code, CLOSED).in(language);
    }

    public static String satisfaction(String code, Language language) {
        return SATISFACTIONS.getOrDefault(code, UNSTATED).in(language);
    }

    private record Name(String zh, String en) {
        String in(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }
}
