package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.store.RowSecurity;
import org.huiyin.dispatch.supervising.Act;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;

/**
 * Runs a use case of supervision as a command of this request: once per key, in one transaction. It sees every case: a section
 * answers for an order even after it gave the case back. Each use case has rules of its own for who may act.
 */
@RequestScoped
class Acts {
    static final String NO_BODY = "";
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor currentActor;
    private final RowSecurity rowSecurity;

    Acts(Commands commands, CommandContext context, CurrentActor currentActor, RowSecurity rowSecurity) {
        this.commands = commands;
        this.context = context;
        this.currentActor = currentActor;
        this.rowSecurity = rowSecurity;
    }

    /** The same key with another version is another command. */
    Uni<Response> run(UUID id, long version, Object request, BiFunction<Mutiny.Session, Act, Uni<Answer>> use) {
        return run(id, new Fingerprint(version, request), use);
    }

    Uni<Response> run(UUID id, Object request, BiFunction<Mutiny.Session, Act, Uni<Answer>> use) {
        Actor actor = currentActor.get();
        return commands.run(context, request, (session, now) -> rowSecurity
                .showEverything(session)
                .chain(() -> use.apply(session, new Act(id, actor, now))));
    }

    private record Fingerprint(long version, Object request) {}
}
