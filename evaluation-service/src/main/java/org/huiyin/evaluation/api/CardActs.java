package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.carding.CardAct;
import org.huiyin.evaluation.carding.CardSight;
import org.huiyin.evaluation.carding.ShowCards;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;

/** Runs a step of a card as a command of this request: once per key, in one transaction. */
@RequestScoped
class CardActs {
    static final String NO_BODY = "";

    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor currentActor;
    private final ShowCards showing;

    CardActs(Commands commands, CommandContext context, CurrentActor currentActor, ShowCards showing) {
        this.commands = commands;
        this.context = context;
        this.currentActor = currentActor;
        this.showing = showing;
    }

    /** The same key with another version is another command. */
    Uni<Response> run(
            UUID id, MoveHeaders headers, Object request, BiFunction<Mutiny.Session, CardAct, Uni<Card>> step) {
        Actor actor = currentActor.get();
        long version = headers.version();
        return commands.run(context, new Fingerprint(version, request), (session, now) -> step.apply(
                        session, new CardAct(id, version, actor, now))
                .chain(card -> showing.withHistory(session, card))
                .map(shown -> Answer.ok(
                        shown.card().version(),
                        CardView.of(shown, CardSight.of(actor).everything()))));
    }

    private record Fingerprint(long version, Object request) {}
}
