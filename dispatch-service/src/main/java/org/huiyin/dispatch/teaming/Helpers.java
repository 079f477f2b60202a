package org.huiyin.dispatch.teaming;

import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.teamwork.Open;

/** Who may act for a share: members of the section that was asked. */
final class Helpers {
    private Helpers() {}

    static void require(Open open, Command command) {
        if (!command.officer().sections().contains(open.share().to().section())) {
            throw Refusals.problem(Refusal.NOT_THE_CO_HANDLER);
        }
    }
}
