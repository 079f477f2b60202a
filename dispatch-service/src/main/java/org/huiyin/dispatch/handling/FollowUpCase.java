package org.huiyin.dispatch.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.FollowUp;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.Voice;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseFollowUps;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.service.sealing.BusSealer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside of the handling unit asks the complainant (回访). Whoever is dissatisfied, or says that nothing was solved, is
 * heard, and it begins again. The complainant's words are stored sealed.
 */
@ApplicationScoped
public class FollowUpCase {
    static final String PURPOSE = "follow-up-words";
    private final ChangeCase changeCase;
    private final CurrentCity city;
    private final CaseFollowUps followUps;
    private final BusSealer sealer;
    private final DrawCase drawCase;

    FollowUpCase(
            ChangeCase changeCase, CurrentCity city, CaseFollowUps followUps, BusSealer sealer, DrawCase drawCase) {
        this.drawCase = drawCase;
        this.changeCase = changeCase;
        this.city = city;
        this.followUps = followUps;
        this.sealer = sealer;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, @Nullable Voice voice, @Nullable String words) {
        FollowUp followUp = new FollowUp(command.officer(), command.now(), voice);
        return changeCase.runAfterLooking(session, command, command.sight(), row -> {
            CaseChange change = decide(row, followUp);
            CaseFollowUps.Asked asked = new CaseFollowUps.Asked(
                    row.round(), command.actor().subject(), command.now(), voice, sealed(row, words));
            DrawCase.Asker asker = new DrawCase.Asker(asked.author(), unit(followUp));
            return followUps
                    .add(session, row.id(), asked)
                    .chain(() -> drawCase.forReCall(session, row, change.next(), asker))
                    .replaceWith(change);
        });
    }

    private CaseChange decide(CaseRow row, FollowUp followUp) {
        Resolved resolved = Refusals.require(row.state(), Resolved.class);
        Owned next = resolved.followUp(followUp, city.get().calendar()).orThrow(Refusals::problem);
        HeardVoice heard = new HeardVoice(followUp.voice(), followUp.at(), unit(followUp), null);
        return heard.change(row, resolved, next);
    }

    /** The rules let nobody ask who has none. */
    private static String unit(FollowUp followUp) {
        return new TreeSet<>(followUp.by().units()).first();
    }

    private @Nullable String sealed(CaseRow row, @Nullable String words) {
        return words == null ? null : sealer.seal(PURPOSE, row.id(), words.getBytes(UTF_8));
    }
}
