package org.huiyin.intake.complaint;

/** Whose hand filed the complaint: the complainant, the office's staff on behalf, or a partner's system. */
public enum FiledBy {
    SELF,
    STAFF,
    PARTNER;
}
