package org.huiyin.local.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.local.Ports;
import org.huiyin.local.flow.SharedStack;
import org.huiyin.local.flow.Stack;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real Keycloak and the whole register of the demo city. */
@Order(60)
@ExtendWith(SharedStack.class)
class RealKeycloakFlowTest {
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "S0007", Set.of("handler2-demo", "leader2-demo"),
            "S0008", Set.of("nobody-demo"));
    private final DirectoryCommand command;

    RealKeycloakFlowTest(Stack stack) {
        String server = "http://" + Ports.HOST + ":" + stack.house().ports().keycloak();
        var administrator = new DirectoryCommand.Administrator("admin", "huiyin");
        this.command = new DirectoryCommand(stack.deployment(), server, administrator);
    }

    @Test
    void theGroupsBecomeWhatTheRegisterSaysAndThenNothingIsLeftToDo() {
        // given
        Wanted wanted = command.wanted(MEMBERS);
        assertThat(wanted.sections()).hasSizeGreaterThan(600);

        // when
        List<Step> dry = command.run(wanted, false);
        List<Step> taken = command.run(wanted, true);
        List<Step> again = command.run(wanted, true);

        // then: a dry run changes nothing, and the second run finds nothing but whom Keycloak does not know
        assertThat(taken).isEqualTo(dry);
        assertThat(Difference.counts(taken)).containsEntry("join", 2).containsEntry("unknown", 1);
        assertThat(again).containsExactly(new Step.Unknown("S0008", "nobody-demo"));
        movesAndLeaves(wanted);
    }

    /** A section that goes to another unit takes its members with it. */
    private void movesAndLeaves(Wanted wanted) {
        Map<String, Wanted.Section> sections = new HashMap<>(wanted.sections());
        sections.put("S0007", new Wanted.Section("U003", "食品安全一科"));
        Wanted moved = new Wanted(wanted.units(), sections, Map.of("S0007", Set.of("leader2-demo")));

        assertThat(command.run(moved, true))
                .containsExactly(
                        new Step.Move("S0007", "U003"),
                        new Step.Rename("S0007", "食品安全一科"),
                        new Step.Leave("S0007", "handler2-demo"));
        assertThat(command.run(moved, true)).isEmpty();
        assertThat(command.run(command.wanted(Map.of("S0007", Set.of())), true))
                .containsExactly(
                        new Step.Move("S0007", "U002"),
                        new Step.Rename("S0007", "食品安全协调科"),
                        new Step.Leave("S0007", "leader2-demo"));
    }
}
