package org.huiyin.evaluation.assessment;

import java.util.List;
import java.util.UUID;

/**
 * What one case adds to a section's score: {@code -100 (1-B) w (L-μ) / W}; above 0 it raises it (4.1).
 *
 * @param stratum in which it was compared, after the support rule
 * @param loss its own
 * @param expected mean loss of the stratum
 * @param events ids of the events that it rests on
 */
public record CasePoints(
        UUID caseId, String stratum, double loss, double expected, double weight, double points, List<UUID> events) {
    public CasePoints {
        events = List.copyOf(events);
    }
}
