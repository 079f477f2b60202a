package org.huiyin.intake.visiting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.intake.help.Share;
import org.huiyin.intake.helping.EnterpriseView;
import org.huiyin.intake.reading.ComplaintSummary;
import org.huiyin.intake.store.register.AssignmentRows.Held;

/**
 * Everything about one enterprise on one page (一企一策).
 *
 * @param solved its demands solved, of those collected
 * @param helpers with those who helped before
 * @param visits the latest fifty
 * @param demands the latest fifty, with their progress
 */
public record EnterpriseFile(
        EnterpriseView enterprise,
        Share solved,
        List<Held> helpers,
        List<VisitView> visits,
        List<ComplaintSummary> demands,
        List<MeetingView> meetings) {

    /** A coordination meeting and what it decided. */
    public record MeetingView(UUID id, LocalDate heldOn, List<String> participants, List<DecisionView> decisions) {}

    @Override
    public String toString() {
        return "EnterpriseFile[" + enterprise.creditCode() + "]";
    }
}
