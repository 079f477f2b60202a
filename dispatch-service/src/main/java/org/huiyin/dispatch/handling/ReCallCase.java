package org.huiyin.dispatch.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseReCalled;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.DrawnRound;
import org.huiyin.dispatch.cases.FollowUp;
import org.huiyin.dispatch.cases.FollowedUp;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.ReCall;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.StruckOff;
import org.huiyin.dispatch.cases.Voice;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.ReCalls;
import org.huiyin.service.sealing.BusSealer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a third unit asks the complainant of a drawn case once more (复核回访). Neither the case nor its outcome changes by it;
 * what was said is told, and the complainant's words are stored sealed.
 */
@ApplicationScoped
public class ReCallCase {
    /** Whoever opens the words names what they were sealed for. */
    public static final String PURPOSE = "re-call-words";

    private final ChangeCase changeCase;
    private final ReCalls reCalls;
    private final BusSealer sealer;

    ReCallCase(ChangeCase changeCase, ReCalls reCalls, BusSealer sealer) {
        this.changeCase = changeCase;
        this.reCalls = reCalls;
        this.sealer = sealer;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, @Nullable Voice voice, @Nullable String words) {
        FollowUp asked = new FollowUp(command.officer(), command.now(), voice);
        return changeCase.runAfterLooking(session, command, command.sight(), row -> {
            Owned ended = afterTheFirstQuestion(row.state());
            return reCalls.drawn(session, row.id(), row.round())
                    .map(drawn -> ReCall.by(asked, ended.assignment(), drawn).orThrow(Refusals::problem))
                    .call(reCall -> reCalls.record(session, row.id(), reCall, sealed(row, words)))
                    .map(reCall -> change(row, reCall));
        });
    }

    private static Owned afterTheFirstQuestion(CaseState state) {
        if (state instanceof FollowedUp || state instanceof StruckOff) {
            return (Owned) state;
        }
        throw Refusals.problem(Refusal.WRONG_STATE);
    }

    private @Nullable String sealed(CaseRow row, @Nullable String words) {
        return words == null ? null : sealer.seal(PURPOSE, row.id(), words.getBytes(UTF_8));
    }

    private static CaseChange change(CaseRow row, ReCall reCall) {
        Voice voice = reCall.voice();
        String detail = voice == null ? "NOT_REACHED" : voice.satisfaction().name();
        DrawnRound of = reCall.of();
        CaseReCalled event = new CaseReCalled(
                row.id(),
                of.round(),
                of.section(),
                of.unit(),
                reCall.unit(),
                voice != null,
                voice == null ? null : voice.solved(),
                voice == null ? null : voice.satisfaction().name(),
                reCall.at());
        return CaseChange.of(row.state(), "RE_CALLED", detail, event);
    }
}
