package org.huiyin.dispatch.teamwork;

import java.time.Instant;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.service.calendar.Deadline;

/** Not reported yet, and its clock runs. */
public sealed interface Open extends CoHandling permits Added, Taken {

    /** The lead may speak for a section only once that section has let its own limit pass. */
    default Outcome<AnsweredFor> answerFor(String by, Instant at) {
        return share().deadline().keptAt(at)
                ? Outcome.refused(Refusal.CO_HANDLER_HAS_TIME)
                : Outcome.moved(new AnsweredFor(share(), by, at));
    }

    default Released release(ReleaseReason reason, Instant at) {
        return new Released(share(), reason, at);
    }

    /** The same state with another end, after the case's clock stood still. */
    Open extend(Deadline deadline);
}
