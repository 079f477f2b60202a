package org.huiyin.intake.complaint;

/** The language in which a complainant wants to be answered. */
public enum Language {
    ZH("zh"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The code used in requests, events and tables. */
    public String code() {
        return code;
    }

    public static Language of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new InvalidValue("unknown-code", "must be zh or en");
    }
}
