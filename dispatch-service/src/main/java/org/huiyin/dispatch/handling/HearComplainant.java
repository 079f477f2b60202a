package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintAnswered;
import org.huiyin.dispatch.cases.DissatisfactionReason;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.Satisfaction;
import org.huiyin.dispatch.cases.Voice;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseFollowUps;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseSteps;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.service.time.DatabaseClock;

/** Takes what a complainant answered unasked as the follow-up of that round; when the case has gone on, it is only noted. */
@ApplicationScoped
public class HearComplainant {
    private static final String COMPLAINANT = "COMPLAINANT";
    private static final String NOBODY_ASKED = "";
    private final CaseStore cases;
    private final CaseSteps steps;
    private final CaseFollowUps followUps;
    private final ChangeCase changeCase;
    private final CurrentCity city;
    private final DatabaseClock clock;
    private final DrawCase drawCase;

    HearComplainant(
            CaseStore cases,
            CaseSteps steps,
            CaseFollowUps followUps,
            ChangeCase changeCase,
            CurrentCity city,
            DatabaseClock clock,
            DrawCase drawCase) {
        this.drawCase = drawCase;
        this.cases = cases;
        this.steps = steps;
        this.followUps = followUps;
        this.changeCase = changeCase;
        this.city = city;
        this.clock = clock;
    }

    public Uni<Void> run(Mutiny.Session session, ComplaintAnswered answer) {
        return cases.lock(session, answer.complaintId())
                .chain(row -> clock.now(session).chain(now -> hear(session, row, answer, now)));
    }

    private Uni<Void> hear(Mutiny.Session session, CaseRow row, ComplaintAnswered answer, Instant now) {
        if (!(row.state() instanceof Resolved resolved) || row.round() != answer.round()) {
            return steps.add(session, List.of(CaseEvents.noted(row, "ANSWER_NOTED", answer.satisfaction(), now)));
        }
        Voice voice = voice(answer);
        Owned next = resolved.hear(voice, now, city.get().calendar());
        CaseChange change = new HeardVoice(voice, now, NOBODY_ASKED, COMPLAINANT).change(row, resolved, next);
        CaseFollowUps.Asked asked = new CaseFollowUps.Asked(row.round(), COMPLAINANT, now, voice, null);
        return followUps
                .add(session, row.id(), asked)
                .chain(() -> drawCase.forReCall(session, row, next, new DrawCase.Asker(COMPLAINANT, NOBODY_ASKED)))
                .chain(() -> changeCase.write(session, row, change, COMPLAINANT, now))
                .replaceWithVoid();
    }

    private static Voice voice(ComplaintAnswered answer) {
        return new Voice(
                answer.resolved(),
                Satisfaction.valueOf(answer.satisfaction()),
                Optional.ofNullable(answer.reason())
                        .map(DissatisfactionReason::valueOf)
                        .orElse(null));
    }
}
