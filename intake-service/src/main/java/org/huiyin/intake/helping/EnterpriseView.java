package org.huiyin.intake.helping;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.store.register.EnterpriseRows.Stored;

/** An entry of the register of enterprises. */
@Schema(name = "Enterprise")
public record EnterpriseView(
        String creditCode, String name, boolean aboveScale, String territory, String industry, Instant changedAt) {
    public static EnterpriseView of(Stored stored) {
        return new EnterpriseView(
                stored.creditCode(),
                stored.name(),
                stored.aboveScale(),
                stored.territory(),
                stored.industry(),
                stored.changedAt());
    }
}
