package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ExclusionApproved;
import org.huiyin.dispatch.cases.Exclusion;
import org.huiyin.dispatch.cases.ExclusionReason;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.Exclusions;

/**
 * Somebody outside of the unit concerned approves, for a listed reason, that the present round of a case does not count in the
 * evaluation of the section that owns it. The case itself goes on as it would.
 */
@ApplicationScoped
public class ExcludeCase {
    private final ChangeCase changeCase;
    private final Exclusions exclusions;

    ExcludeCase(ChangeCase changeCase, Exclusions exclusions) {
        this.changeCase = changeCase;
        this.exclusions = exclusions;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, ExclusionReason reason, String grounds) {
        return changeCase.runAfterLooking(session, command, command.sight(), row -> {
            Owned owned = Refusals.require(row.state(), Owned.class);
            Exclusion exclusion = Exclusion.by(command.officer(), owned.assignment(), reason, command.now())
                    .orThrow(Refusals::problem);
            return exclusions
                    .of(session, row.id())
                    .invoke(former -> former.stream()
                            .filter(one -> one.exclusion().round() == exclusion.round())
                            .findFirst()
                            .ifPresent(one -> {
                                throw Refusals.problem(Refusal.EXCLUDED_ALREADY);
                            }))
                    .chain(() -> exclusions.add(session, row.id(), exclusion, grounds))
                    .replaceWith(() -> change(row, exclusion));
        });
    }

    private static CaseChange change(CaseRow row, Exclusion exclusion) {
        ExclusionApproved event = new ExclusionApproved(
                row.id(),
                exclusion.round(),
                exclusion.owner().section(),
                exclusion.owner().unit(),
                exclusion.reason().name(),
                exclusion.reason().resolutionOnly(),
                exclusion.approverUnit(),
                exclusion.approvedAt());
        return CaseChange.of(row.state(), "EXCLUDED", exclusion.reason().name(), event);
    }
}
