package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.RowSecurity;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;

/** Runs a use case as a command of this request: once per key, on the version read, in one transaction that sees what the actor may see. */
@RequestScoped
class CaseMoves {
    static final String NO_BODY = "";
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor currentActor;
    private final RowSecurity rowSecurity;

    CaseMoves(Commands commands, CommandContext context, CurrentActor currentActor, RowSecurity rowSecurity) {
        this.rowSecurity = rowSecurity;
        this.commands = commands;
        this.context = context;
        this.currentActor = currentActor;
    }

    Uni<Response> move(MoveHeaders headers, Object request, BiFunction<Mutiny.Session, Command, Uni<CaseRow>> use) {
        return answer(headers, request, (session, command) -> use.apply(session, command)
                .map(CaseAnswers::moved));
    }

    /** For a move that does not answer with the case. */
    Uni<Response> answer(MoveHeaders headers, Object request, BiFunction<Mutiny.Session, Command, Uni<Answer>> use) {
        long version = headers.version();
        Actor actor = currentActor.get();
        Object fingerprint = new Fingerprint(version, request);
        return commands.run(context, fingerprint, (session, now) -> rowSecurity
                .show(session, Sight.of(actor))
                .chain(() -> use.apply(session, new Command(headers.id, version, actor, now))));
    }

    /** The same key with another version is another command. */
    private record Fingerprint(long version, Object request) {}
}
