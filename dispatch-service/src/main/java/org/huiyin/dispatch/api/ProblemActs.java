package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.merging.Act;
import org.huiyin.dispatch.store.RowSecurity;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;

/** Runs a use case about a common problem as a command of this request: once per key, in one transaction that sees what the actor may see. */
@RequestScoped
class ProblemActs {
    static final UUID NONE_YET = new UUID(0, 0);

    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor currentActor;
    private final RowSecurity rowSecurity;

    ProblemActs(Commands commands, CommandContext context, CurrentActor currentActor, RowSecurity rowSecurity) {
        this.commands = commands;
        this.context = context;
        this.currentActor = currentActor;
        this.rowSecurity = rowSecurity;
    }

    /** The same key with another version is another command. */
    Uni<Response> run(UUID problem, long version, Object request, BiFunction<Mutiny.Session, Act, Uni<Answer>> use) {
        return run(problem, new Fingerprint(version, request), use);
    }

    Uni<Response> run(UUID problem, Object request, BiFunction<Mutiny.Session, Act, Uni<Answer>> use) {
        Actor actor = currentActor.get();
        return commands.run(context, request, (session, now) -> rowSecurity
                .show(session, Sight.of(actor))
                .chain(() -> use.apply(session, new Act(problem, actor, now))));
    }

    private record Fingerprint(long version, Object request) {}
}
