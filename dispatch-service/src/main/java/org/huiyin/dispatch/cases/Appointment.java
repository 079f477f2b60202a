package org.huiyin.dispatch.cases;

import java.util.Optional;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Section;
import org.jspecify.annotations.Nullable;

/** A section together with the leader who answers for the case; nothing is handed over without both. */
public record Appointment(String section, String unit, String leader) {

    public static Outcome<Appointment> of(Register register, String sectionCode, @Nullable String leader) {
        Optional<Section> section = register.handlingSection(sectionCode);
        if (section.isEmpty()) {
            return Outcome.refused(Refusal.UNKNOWN_SECTION);
        }
        if (leader == null || leader.isBlank()) {
            return Outcome.refused(Refusal.NO_ACCOUNTABLE_LEADER);
        }
        if (!leader.equals(section.get().leader().code())) {
            return Outcome.refused(Refusal.NOT_THE_LEADER_OF_THE_SECTION);
        }
        return Outcome.moved(new Appointment(sectionCode, section.get().unit(), leader));
    }
}
