package org.huiyin.evaluation.caseload;

import java.util.UUID;
import org.huiyin.bus.event.ExclusionApproved;

/**
 * A coded reason against a case at a section, as somebody outside of its unit approved it.
 *
 * @param resolutionOnly whether only the resolution is not held against the section
 */
record Exclusion(UUID eventId, String section, String reason, boolean resolutionOnly) {
    static Exclusion of(UUID eventId, ExclusionApproved approved) {
        return new Exclusion(eventId, approved.section(), approved.reason(), approved.resolutionOnly());
    }
}
