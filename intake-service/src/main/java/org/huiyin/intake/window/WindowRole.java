package org.huiyin.intake.window;

/** As whom a leader sits at the window or walks a procedure. */
public enum WindowRole {
    APPLICANT,
    APPROVER,
    HELPER,
    SUPERVISOR
}
