package org.huiyin.notification.message;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which letters somebody may do without. A complainant may not do without what the Regulations on Letters and Visits (信访工作条例,
 * 2022) have told in writing: that the matter was received, how and by whom it is handled, and to whom it was handed over (Art. 23),
 * the result (Art. 32), and a longer time with its reasons (Art. 34); nor without whatever asks something of them or ends the matter.
 * Staff may do without a mail whose entry stands in their inbox anyway; never without one that begins a time within which they may
 * answer or appeal.
 */
public final class OptOut {

    private static final Set<Stage> COMPLAINANTS = EnumSet.of(
            Stage.SUPPLEMENTED, Stage.MERGED, Stage.SUSPENDED, Stage.RESUMED, Stage.OVERDUE, Stage.STRUCK_OFF);
    private static final Set<Stage> STAFF = EnumSet.of(
            Stage.ASSIGNED,
            Stage.HELP_ASKED,
            Stage.URGED,
            Stage.CLOSURE_SENT_BACK,
            Stage.OVERDUE,
            Stage.REOPENED,
            Stage.STOPPED,
            Stage.CARD_WARNED,
            Stage.COMMENDED,
            Stage.BULLETIN_ISSUED,
            Stage.CYCLE_PUBLISHED);

    private OptOut() {}

    /** Partners do without by removing their webhook; helpers hear of two steps only, and of both. */
    public static Set<Stage> of(Audience audience) {
        return switch (audience) {
            case COMPLAINANT -> Set.copyOf(COMPLAINANTS);
            case HANDLER, LEADER -> Set.copyOf(STAFF);
            case HELPER, PARTNER -> Set.of();
        };
    }
}
