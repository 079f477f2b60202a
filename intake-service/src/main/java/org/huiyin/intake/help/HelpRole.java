package org.huiyin.intake.help;

/** In which role somebody helps an enterprise; each is held by one person at a time. */
public enum HelpRole {
    /** A leader whose contact point it is (领导联系点). */
    CONTACT_POINT,
    /** The leader of its industrial chain (链长). */
    CHAIN_LEADER,
    /** Helps from day to day (帮办). */
    ASSISTANT
}
