package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.OfficeDays;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.jspecify.annotations.Nullable;

/** Runs what is done to a cycle as a command of this request: once per key, in one transaction, at the database's time. */
@RequestScoped
class CycleActs {
    static final String NO_BODY = "None; an empty object at most, since nobody names a time or anything else";
    private static final Set<String> NOTHING = Set.of("", "{}");

    private final RequestSessions sessions;
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor currentActor;
    private final OfficeDays days;

    CycleActs(
            RequestSessions sessions,
            Commands commands,
            CommandContext context,
            CurrentActor currentActor,
            OfficeDays days) {
        this.sessions = sessions;
        this.commands = commands;
        this.context = context;
        this.currentActor = currentActor;
        this.days = days;
    }

    /** A move of a cycle: the same key with another version is another command. */
    Uni<Response> move(
            UUID cycle, MoveHeaders headers, Object request, BiFunction<Mutiny.Session, Act, Uni<Cycle>> use) {
        return run(cycle, new Fingerprint(headers.version(), request), (session, act) -> use.apply(session, act)
                .map(moved -> Answer.ok(moved.version(), CycleView.of(moved))));
    }

    /** A move that needs no body; 400 for whatever somebody tries to say with one. */
    Uni<Response> moveBare(
            UUID cycle, MoveHeaders headers, @Nullable String body, BiFunction<Mutiny.Session, Act, Uni<Cycle>> use) {
        if (body != null && !NOTHING.contains(body.strip())) {
            throw Problems.badRequest("no-body-here", "This takes no body: the time is the time of the request.");
        }
        return move(cycle, headers, "", use);
    }

    /** Something decided upon a version of a cycle that does not move it. */
    Uni<Response> run(
            UUID cycle, MoveHeaders headers, Object request, BiFunction<Mutiny.Session, Act, Uni<Answer>> use) {
        return run(cycle, new Fingerprint(headers.version(), request), use);
    }

    Uni<Response> run(UUID cycle, Object request, BiFunction<Mutiny.Session, Act, Uni<Answer>> use) {
        Actor actor = currentActor.get();
        return commands.run(
                context, request, (session, now) -> use.apply(session, new Act(cycle, actor, days.at(now))));
    }

    /** A look that changes nothing. */
    <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> look) {
        return sessions.withTransaction(session -> look.apply(session));
    }

    Actor actor() {
        return currentActor.get();
    }

    private record Fingerprint(long version, Object request) {}
}
