package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.operations.RestartCommand;
import org.huiyin.local.process.ProcessMark;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code ./run restart} from a second terminal: the first one knows the new process, and will end it. */
@Order(31)
@ExtendWith(SharedStack.class)
class RestartTest {
    private final Stack stack;

    RestartTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void aServiceIsDrainedAndAnotherProcessTakesItsPlace() {
        long before = stack.livingProcess("notification");

        new RestartCommand(stack.house()).run("notification");

        long after = stack.livingProcess("notification");
        assertThat(after).isNotEqualTo(before);
        stack.stop("notification");
        assertThat(ProcessMark.of(after)).as("nothing is left behind").isEmpty();
        stack.restart(ServiceName.NOTIFICATION);
    }

    @Test
    void whatDoesNotRunCannotBeDrained() {
        stack.kill("notification");
        assertThatThrownBy(() -> new RestartCommand(stack.house()).run("notification"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("does not run");
        assertThatThrownBy(() -> stack.livingProcess("notification")).isInstanceOf(IllegalStateException.class);
        stack.restart("notification");
    }
}
