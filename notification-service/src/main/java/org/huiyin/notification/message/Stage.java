package org.huiyin.notification.message;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A moment in a complaint's life that is worth telling somebody about. */
public enum Stage {
    FILED,
    SUPPLEMENTED,
    /** The office asked the complainant something, to be read and answered with account or access code. */
    QUESTION_ASKED,
    /** Two persons had the name of a confidential complainant opened. */
    IDENTITY_OPENED,
    /** Words and contacts were destroyed; there is nobody left to write to. */
    ERASED,
    OPENED,
    ASSIGNED,
    ACCEPTED,
    /** Another section was asked to help with the case (协办). */
    HELP_ASKED,
    /** A section that helps has reported to the one that leads. */
    HELP_REPORTED,
    /** A section that was asked to help needs to do nothing any more. */
    HELP_RELEASED,
    RETURNED,
    /** Sections returned it to and fro, or too often: nobody is asked any more, an outsider rules. */
    CONTESTED,
    /** Others have the same problem; one section answers for all of them (共性问题). */
    MERGED,
    EXTENDED,
    /** The clock stands still until the complainant has given what is missing. */
    AWAITED,
    /** The clock stands still for another reason, which is not for the complainant to end. */
    SUSPENDED,
    RESUMED,
    OVERDUE,
    /** The urging ladder (催办), rung by rung: the section, its leader, and its unit in writing. */
    URGED,
    URGED_LEADER,
    URGED_UNIT,
    /** A supervision order (督办单) asks for an answer; then its day has passed. */
    ORDERED,
    ORDER_OVERDUE,
    /** A closure after re-handling waits for the leader's signature; then it was not signed. */
    SIGNATURE_ASKED,
    CLOSURE_SENT_BACK,
    RESOLVED,
    FOLLOWED_UP,
    REOPENED,
    STRUCK_OFF,
    /** Handed to a body that investigates; nothing more is told of it. */
    REFERRED,
    WITHDRAWN,
    /** The case of a withdrawn complaint has been stopped: the section may lay it down. */
    STOPPED,
    /** A deadline ends within a working day (预警). */
    CARD_WARNED,
    /** A red or yellow card (红黄牌) was proposed, which the section may answer; then confirmed; then revoked. */
    CARD_PROPOSED,
    CARD_CONFIRMED,
    CARD_REVOKED,
    /** The commission decided an appeal against a card: it counts again. */
    CARD_UPHELD,
    /** A proposed card was dropped before it counted. */
    CARD_WITHDRAWN,
    /** A letter of thanks or a pennant (感谢信、锦旗) was recorded. */
    COMMENDED,
    /** A weekly bulletin (通报) was issued. */
    BULLETIN_ISSUED,
    /** A section stands on a list of an evaluation cycle: in public notice; then published; then its appeal is decided. */
    CYCLE_NOTICED,
    CYCLE_PUBLISHED,
    CYCLE_APPEAL_DECIDED;

    private static final Set<Stage> URGENT = EnumSet.of(
            RESOLVED,
            CONTESTED,
            OVERDUE,
            URGED_LEADER,
            URGED_UNIT,
            ORDERED,
            ORDER_OVERDUE,
            SIGNATURE_ASKED,
            CARD_WARNED,
            CARD_PROPOSED,
            CARD_CONFIRMED,
            CARD_UPHELD,
            CYCLE_NOTICED);
    private static final Set<Stage> OF_NO_COMPLAINT =
            EnumSet.of(BULLETIN_ISSUED, CYCLE_NOTICED, CYCLE_PUBLISHED, CYCLE_APPEAL_DECIDED);

    /** Whether it is between the office and the section: no step of the complaint, and nothing that partners hear of. */
    public boolean isOfTheOffice() {
        return compareTo(CARD_WARNED) >= 0;
    }

    /** Whether it is about something else than a complaint, so that no number stands in its letters. */
    public boolean isOfNoComplaint() {
        return OF_NO_COMPLAINT.contains(this);
    }

    /** Whether its letter waits for no other and for no office day: an answer, or something that begins or ends a time. */
    public boolean isUrgent() {
        return URGENT.contains(this);
    }

    /** How long a letter of it may be under way, counted while it may be sent, before its recipient counts as not told in time. */
    public Duration limit() {
        return isUrgent() ? Duration.ofHours(1) : Duration.ofHours(4);
    }

    /** The name of this stage's texts, for example {@code struck-off}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
