package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseExtensionAsked;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Extendable;
import org.huiyin.dispatch.cases.MoreTime;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.Extensions;
import org.huiyin.dispatch.store.Extensions.Asked;

/** The owning section asks for more time (延期), before its limit and with its grounds. */
@ApplicationScoped
public class AskExtension {
    private final ChangeCase changeCase;
    private final Extensions extensions;
    private final DispatchConfig config;

    AskExtension(ChangeCase changeCase, Extensions extensions, DispatchConfig config) {
        this.changeCase = changeCase;
        this.extensions = extensions;
        this.config = config;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, int workingDays, String basis) {
        return changeCase.runAfterLooking(session, command, command.sightOfOwnSections(), row -> {
            Extendable running = Refusals.require(row.state(), Extendable.class);
            Assignment assignment = running.assignment();
            return extensions.of(session, row.id(), assignment.cycle()).chain(asked -> {
                check(asked, assignment, command);
                Extensions.Question question =
                        asked.next(new MoreTime(command.actor().subject(), workingDays));
                return extensions
                        .ask(session, row.id(), assignment.cycle(), question, basis, command.now())
                        .replaceWith(() -> change(row, running, workingDays, command));
            });
        });
    }

    private void check(Asked asked, Assignment assignment, Command command) {
        if (!assignment.deadline().keptAt(command.now())) {
            throw Refusals.problem(Refusal.DEADLINE_PASSED);
        }
        if (asked.open().isPresent()) {
            throw Refusals.problem(Refusal.EXTENSION_ASKED_ALREADY);
        }
        if (asked.granted() >= config.extensionLimit()) {
            throw Refusals.problem(Refusal.EXTENDED_TOO_OFTEN);
        }
    }

    private static CaseChange change(CaseRow row, Extendable running, int workingDays, Command command) {
        Assignment assignment = running.assignment();
        CaseExtensionAsked event = new CaseExtensionAsked(
                row.id(),
                assignment.round(),
                assignment.to().section(),
                assignment.to().unit(),
                workingDays,
                command.now());
        return CaseChange.of(running, "EXTENSION_ASKED", Integer.toString(workingDays), event);
    }
}
