package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class MoreTimeTest {
    private static final Officer LEADER = new Officer("iss|leader", Set.of("U001"), Set.of("S0001"));
    private static final Officer OFFICE = new Officer("iss|office", Set.of("U000"), Set.of("S0000"));
    private static final MoreTime THREE_DAYS = new MoreTime(LEADER.subject(), 3);

    @Test
    void somebodyElseDecides() {
        assertThat(THREE_DAYS.decidedBy(OFFICE)).isEqualTo(Outcome.moved(THREE_DAYS));
    }

    @Test
    void whoeverAskedDoesNotDecideAndTheCheckNoticesWhenAnybodyMay() {
        assertThat(decidesForOneself(MoreTime::decidedBy)).isFalse();

        // sabotage: whoever decides is not compared with whoever asked
        assertThat(decidesForOneself((wanted, by) -> Outcome.moved(wanted))).isTrue();
    }

    /** The check itself: does this way of deciding let somebody grant what they asked for? */
    private static boolean decidesForOneself(BiFunction<MoreTime, Officer, Outcome<MoreTime>> decide) {
        return !decide.apply(THREE_DAYS, LEADER).equals(Outcome.refused(Refusal.DECISION_BY_WHOEVER_ASKED));
    }
}
