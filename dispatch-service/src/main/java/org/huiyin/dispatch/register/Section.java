package org.huiyin.dispatch.register;

import java.time.LocalDate;

/** A section (科室): the smallest body that handles cases and is judged. */
public record Section(
        String code,
        Names name,
        String unit,
        String territory,
        String industry,
        Leader leader,
        String mailbox,
        LocalDate validFrom) {}
