package org.huiyin.dispatch.dated;

/** Names of the fields of an entry. */
public final class Field {
    public static final String NAME_ZH = "name_zh";
    public static final String NAME_EN = "name_en";
    public static final String LEVEL = "level";
    public static final String PARENT = "parent";
    public static final String TERRITORY = "territory";
    public static final String INDUSTRY = "industry";
    public static final String UNIT = "unit";
    public static final String MAILBOX = "mailbox";
    public static final String LEADER = "leader";
    public static final String UNTIL = "until";
    public static final String CLOSED_ON = "closed_on";
    public static final String SUCCESSORS = "successors";

    private Field() {}
}
