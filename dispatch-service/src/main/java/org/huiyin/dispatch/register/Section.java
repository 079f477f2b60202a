package org.huiyin.dispatch.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A section (科室): the smallest body that handles cases and is judged.
 *
 * @param closing since when it gets no cases any more; null while it is open
 */
public record Section(
        String code,
        Names name,
        String unit,
        String territory,
        String industry,
        Leader leader,
        String mailbox,
        LocalDate validFrom,
        @Nullable Closing closing) {

    /** An open section. */
    public Section(
            String code,
            Names name,
            String unit,
            String territory,
            String industry,
            Leader leader,
            String mailbox,
            LocalDate validFrom) {
        this(code, name, unit, territory, industry, leader, mailbox, validFrom, null);
    }

    public boolean open() {
        return closing == null;
    }
}
