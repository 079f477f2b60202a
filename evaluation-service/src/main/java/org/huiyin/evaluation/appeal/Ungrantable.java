package org.huiyin.evaluation.appeal;

/** Why a correction is not granted: nobody could carry it out. */
public enum Ungrantable {
    /** Whose case it is, is ruled only while it is open. */
    CASE_CLOSED,
    /** The run does not count the finding, the section does not have the case, or the card is not its own. */
    NOT_CORRECTABLE
}
