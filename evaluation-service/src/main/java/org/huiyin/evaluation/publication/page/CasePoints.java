package org.huiyin.evaluation.publication.page;

import java.util.List;
import java.util.UUID;

/**
 * What one case did to the score.
 *
 * @param eventIds the events that the loss follows from
 * @param stratum what it was compared within
 * @param loss from 0 (all went well) to 1
 * @param expected mean loss of the stratum over all sections
 * @param weight below 1 where one complainant filed many
 * @param points taken from the score; below 0 they add to it
 */
public record CasePoints(
        UUID caseId, List<UUID> eventIds, String stratum, double loss, double expected, double weight, double points) {
    public CasePoints {
        eventIds = List.copyOf(eventIds);
    }
}
