package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.importing.CityFiles;
import org.huiyin.dispatch.register.Register;
import org.junit.jupiter.api.Test;

class AppointmentTest {
    private static final Register REGISTER =
            City.of(CityFiles.read(), ZoneId.of("Asia/Shanghai")).register();

    @Test
    void namesSectionUnitAndLeader() {
        assertThat(Appointment.of(REGISTER, "S0001", "L0001"))
                .isEqualTo(Outcome.moved(new Appointment("S0001", "U001", "L0001")));
    }

    @Test
    void isRefusedWithoutALeaderWhoAnswers() {
        assertThat(Appointment.of(REGISTER, "S0001", null)).isEqualTo(Outcome.refused(Refusal.NO_ACCOUNTABLE_LEADER));
        assertThat(Appointment.of(REGISTER, "S0001", " ")).isEqualTo(Outcome.refused(Refusal.NO_ACCOUNTABLE_LEADER));
    }

    @Test
    void isRefusedForTheLeaderOfAnotherSection() {
        assertThat(Appointment.of(REGISTER, "S0001", "L0004"))
                .isEqualTo(Outcome.refused(Refusal.NOT_THE_LEADER_OF_THE_SECTION));
    }

    @Test
    void isRefusedForASectionThatHandlesNothing() {
        for (String section : List.of("S9999", "S0000")) {
            assertThat(Appointment.of(REGISTER, section, "L0000")).isEqualTo(Outcome.refused(Refusal.UNKNOWN_SECTION));
        }
    }
}
