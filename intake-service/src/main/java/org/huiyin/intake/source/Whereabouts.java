package org.huiyin.intake.source;

import org.huiyin.intake.complaint.ComplaintState.Withdrawn;
import org.huiyin.intake.progress.Stage;
import org.jspecify.annotations.Nullable;

/** Where a complaint is, as the figures of sources count it; dispatch counts the same way. */
public enum Whereabouts {
    /** Nobody has it in hand: not yet, or not any more. */
    WAITING,
    /** A section has it in hand, or has answered and is not through with it. */
    OPEN,
    FINISHED,
    WITHDRAWN,
    REFERRED;

    /** Of a complaint's state and of what dispatch has told last; null if it has told nothing. */
    public static Whereabouts of(String state, @Nullable Stage stage) {
        if (state.equals(Withdrawn.CODE)) {
            return WITHDRAWN;
        }
        if (stage == null) {
            return WAITING;
        }
        return switch (stage) {
            case RECEIVED, REGISTERED, LOOKING_FOR_OFFICE -> WAITING;
            case HANDED_OVER,
                    BEING_HANDLED,
                    EXTENDED,
                    PAUSED,
                    HANDLED_TOGETHER,
                    ANSWERED,
                    ASKED_BACK,
                    OPINION_HEARD,
                    BEING_HANDLED_AGAIN -> OPEN;
            case FINISHED -> FINISHED;
            case WITHDRAWN -> WITHDRAWN;
            case WITH_THE_AUTHORITY -> REFERRED;
        };
    }
}
