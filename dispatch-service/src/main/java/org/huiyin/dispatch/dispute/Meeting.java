package org.huiyin.dispatch.dispute;

import java.time.LocalDate;

/** A mediation meeting (调解会), and which of the two sides came. */
public record Meeting(int number, LocalDate heldOn, boolean complainantAttended, boolean respondentAttended) {

    boolean attendedByBoth() {
        return complainantAttended && respondentAttended;
    }
}
