package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What README.md and docs/walks.md tell a newcomer to type works as written; the section that moves the clock has a test of its own. */
@Order(15)
@ExtendWith(SharedStack.class)
class ReadmeTest {
    private static final Pattern STATE = Pattern.compile("^[A-Z_]{8,}$", Pattern.MULTILINE);
    private final Stack stack;

    ReadmeTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void theWalksEndWhereTheySay() throws IOException, InterruptedException {
        String printed = new Walk(stack).allButTheYearsEnd();

        assertThat(STATE.matcher(printed).results().map(MatchResult::group))
                .as(printed)
                .containsExactly(
                        "ASSIGNED",
                        "ACCEPTED",
                        "RESOLVED",
                        "FOLLOWED_UP",
                        "STRUCK_OFF",
                        // a name opened, and words erased, by two persons each
                        "APPROVED",
                        "APPROVED",
                        // when sections pass it on
                        "ASSIGNED",
                        "RETURNED",
                        "ASSIGNED",
                        "CONTESTED",
                        "ASSIGNED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "SUSPENDED",
                        "ACCEPTED",
                        // lead with two co-handlers
                        "ASSIGNED",
                        "ASSIGNED",
                        "ASSIGNED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "RESOLVED",
                        // explained
                        "ASSIGNED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "RESOLVED",
                        "FOLLOWED_UP",
                        // a dispute mediated
                        "ASSIGNED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "RESOLVED",
                        "FOLLOWED_UP",
                        "FOLLOWED_UP",
                        "STRUCK_OFF",
                        // dissatisfied, and handled again
                        "ASSIGNED",
                        "ACCEPTED",
                        "RESOLVED",
                        "ASSIGNED",
                        "ACCEPTED",
                        "RESOLVED",
                        "FOLLOWED_UP",
                        "STRUCK_OFF",
                        // referred and sealed
                        "ASSIGNED",
                        "REFERRED",
                        // an emergency, and what does not count
                        "ASSIGNED",
                        "ASSIGNED",
                        "ASSIGNED");
        assertThat(printed)
                .as("shown with the case, for those who see it")
                .contains("\nCLAIMED\n", "\"limitWorkingDays\":3", "\"terms\":\"分两期付清货款。\"");
        assertThat(printed)
                .as("a referred case is there for the person named alone")
                .contains("dispatcher 404\nsupervisor 404\nhandler 404\nleader 404\nauditor 200\n", "\"looks\":[{");
        assertThat(printed)
                .contains("\"state\":\"CHECKED\"", "\"UNKNOWN_UNIT\"", "\"state\":\"APPLIED\"", "\"kind\":\"CLOSE\"");
        assertThat(printed)
                .contains("\"timeLeft\":\"", "\"doneAt\":\"", "\"dueToday\":", "\"handedOver\":", "\"previousHash\":")
                .contains("编号 / Number", "事项 / Task", "单位 / Unit");
        assertThat(printed)
                .contains("\"done\":30,\"refused\":0", "\"words\":1.0", "\n30\n"); // thirty submissions, one problem
        assertThat(printed)
                .contains("\n404\n", "\"rulings\":[{\"n\":2", "\"channel\":\"MAIL\"", "\"week\":\"2026-W46\"")
                .contains("application/pdf\n");
        assertThat(printed)
                .as("five doors")
                .contains("\n201\n201\n429\n403\n", "\n304\n", "\"stage\":\"ANSWERED\"", "<service_request_id>")
                .contains("\"spokeFor\":[{", "\n200 image/png\n404\n", "\"problemGroup\":\"PROCESS\"")
                .contains("\"awaitsAnswer\":true", "\"reason\":\"CONSENT_WITHDRAWN\"")
                .contains("\"withoutHelper\":0", "\"text\":\"协调续贷\"")
                .contains("\"rowsFiled\":2,\"rowsUnchanged\":0", "\"rowsFiled\":0,\"rowsUnchanged\":2");
    }
}
