package org.huiyin.evaluation.caseload;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A co-handling section that has a share of a case in one round.
 *
 * @param late absent while it has not reported and nobody has answered for it
 * @param events ids of the events that it rests on, in the order of their happening
 */
record Helper(int round, String section, String unit, @Nullable Boolean late, List<UUID> events) {
    Helper {
        events = List.copyOf(events);
    }
}
