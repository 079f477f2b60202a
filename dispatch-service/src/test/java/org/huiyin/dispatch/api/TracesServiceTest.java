package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** What {@link Traces} is worth: it finds nothing in a sound history, and names what was changed behind the code. */
@DispatchTest
class TracesServiceTest {

    @Test
    void anEntryThatNobodyWasToldOfAndAClockThatIsWrongAreNamed() {
        UUID id = Desk.acceptedCase();
        new Traces().check(List.of(id));

        assertThatThrownBy(() -> checkAfter(
                        "update outbox set occurred_at = occurred_at + interval '1 s' where aggregate_id = ? and seq = 2",
                        id))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("entries without an event")
                .hasMessageContaining("ASSIGNED");
        Rows.update(
                "update outbox set occurred_at = occurred_at - interval '1 s' where aggregate_id = ? and seq = 2", id);
        assertThatThrownBy(() -> checkAfter(
                        "update deadline set due_at = due_at + interval '1 day' where case_id = ? and kind = 'RESOLUTION'",
                        id))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("end of the clock");
    }

    private static void checkAfter(String sabotage, UUID id) {
        Rows.update(sabotage, id);
        new Traces().check(List.of(id));
    }
}
