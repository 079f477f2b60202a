package org.huiyin.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.huiyin.intake.complaint.ComplaintState.Decision;
import org.huiyin.intake.complaint.ComplaintState.Filed;
import org.huiyin.intake.complaint.ComplaintState.Reason;
import org.huiyin.intake.complaint.ComplaintState.Withdrawn;
import org.junit.jupiter.api.Test;

class ComplaintStateTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void rebuildsEachStateFromItsWord() {
        assertThat(ComplaintState.from("FILED", AT)).isEqualTo(new Filed(AT));
        assertThat(ComplaintState.from("WITHDRAWN", AT)).isEqualTo(new Withdrawn(AT));
        assertThatThrownBy(() -> ComplaintState.from("OTHER", AT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFiledComplaintMayBeWithdrawn() {
        assertThat(new Filed(AT).withdraw(AT.plusSeconds(1))).isEqualTo(new Withdrawn(AT.plusSeconds(1)));
    }

    @Test
    void aComplaintTakesFiftySupplements() {
        assertThat(new Filed(AT).supplement(49, false)).isEqualTo(new Decision.Allowed());
        assertThat(new Filed(AT).supplement(50, false)).isEqualTo(new Decision.Refused(Reason.TOO_MANY_SUPPLEMENTS));
        assertThat(new Filed(AT).supplement(50, true)).isEqualTo(new Decision.Allowed());
    }

    @Test
    void theOfficeAsksTwentyTimes() {
        assertThat(new Filed(AT).ask(19)).isEqualTo(new Decision.Allowed());
        assertThat(new Filed(AT).ask(20)).isEqualTo(new Decision.Refused(Reason.TOO_MANY_QUESTIONS));
    }
}
