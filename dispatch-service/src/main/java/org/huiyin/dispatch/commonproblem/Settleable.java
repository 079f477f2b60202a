package org.huiyin.dispatch.commonproblem;

import java.time.Instant;
import org.huiyin.dispatch.cases.Outcome;

/** Nobody above is being waited for: it is reported upward, or concluded. */
public sealed interface Settleable extends Open permits Opened, Replied {

    /** Reported to a level above; refused when that level, or one above it, has been asked already. */
    Outcome<Reported> report(ReportLevel level, Instant at);

    default Concluded conclude(ConclusionCode code, String leader, Instant at) {
        return new Concluded(problem(), code, leader, at);
    }
}
