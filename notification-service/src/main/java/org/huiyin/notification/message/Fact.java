package org.huiyin.notification.message;

import java.util.EnumSet;
import java.util.Set;

/** What a letter may mention, by the name under which a text asks for it. What an audience may not see does not reach its texts. */
public enum Fact {
    NUMBER("number"),
    HANDLER("handler"),
    DUE_ON("dueOn"),
    PROVISIONAL("provisional"),
    ROUND("round"),
    CLOSURE("closure"),
    SATISFACTION("satisfaction"),
    CARD("card"),
    THANKS("thanks"),
    LIST("list"),
    RULING("ruling"),
    TITLE("title"),
    OFFICE("office"),
    /** Where complainants ask and read; nothing where the office has not said so. */
    OFFICE_PHONE("officePhone"),
    OFFICE_SITE("officeSite"),
    /** The section's answer: the complainant's alone. */
    REPLY("reply"),
    /** With which the complainant judges the answer. */
    ANSWER_CODE("answerCode"),
    ANSWER_PAGE("answerPage"),
    /** With which the complainant says which letters they want. */
    LETTER_CODE("letterCode");

    private static final Set<Fact> OF_A_CASE = EnumSet.of(NUMBER, HANDLER, DUE_ON, PROVISIONAL, ROUND, CLOSURE, OFFICE);
    private static final Set<Fact> OF_THE_ANSWER = EnumSet.of(REPLY, ANSWER_CODE, ANSWER_PAGE);
    private static final Set<Fact> OF_A_CYCLE = EnumSet.of(HANDLER, DUE_ON, LIST, RULING, TITLE, OFFICE);

    private final String key;

    Fact(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** What a text for this audience may mention at this stage. */
    public static Set<Fact> visibleTo(Audience audience, Stage stage) {
        if (audience == Audience.COMPLAINANT) {
            Set<Fact> own = EnumSet.copyOf(OF_A_CASE);
            own.addAll(EnumSet.of(LETTER_CODE, OFFICE_PHONE, OFFICE_SITE));
            if (stage == Stage.RESOLVED) {
                own.addAll(OF_THE_ANSWER);
            }
            return own;
        }
        if (stage.isOfNoComplaint()) {
            return EnumSet.copyOf(OF_A_CYCLE);
        }
        Set<Fact> ofStaff = EnumSet.copyOf(OF_A_CASE);
        ofStaff.add(SATISFACTION);
        ofStaff.addAll(stage == Stage.COMMENDED ? EnumSet.of(THANKS) : EnumSet.of(CARD));
        return ofStaff;
    }

    /** What a text must mention: an answer that does not hold the answer is none. */
    public static Set<Fact> owedTo(Audience audience, Stage stage) {
        if (stage.isOfNoComplaint()) {
            return EnumSet.of(TITLE);
        }
        return audience == Audience.COMPLAINANT && stage == Stage.RESOLVED
                ? EnumSet.of(NUMBER, REPLY)
                : EnumSet.of(NUMBER);
    }
}
