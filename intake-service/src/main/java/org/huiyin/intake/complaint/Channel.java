package org.huiyin.intake.complaint;

/** The way on which a complaint came in (渠道). */
public enum Channel {
    APP,
    WEB,
    PHONE,
    WINDOW,
    VISIT,
    MAILBOX,
    REPORT_BOX,
    REFERRAL;
}
