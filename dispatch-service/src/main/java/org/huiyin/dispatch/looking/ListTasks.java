package org.huiyin.dispatch.looking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.handling.DispatchConfig;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.TaskStore;
import org.huiyin.dispatch.supervision.Week;
import org.huiyin.dispatch.todo.Task;
import org.huiyin.dispatch.todo.TaskKind;
import org.huiyin.dispatch.todo.TaskPlace;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.time.DatabaseClock;

/** Lists what the roles of somebody ask of them: a section's for its own cases, the office's for all but their own unit's. */
@ApplicationScoped
public class ListTasks {
    private static final Map<String, Set<TaskKind>> BY_ROLE = Map.of(
            Roles.HANDLER,
            EnumSet.of(
                    TaskKind.ACCEPTANCE,
                    TaskKind.FIRST_CONTACT,
                    TaskKind.ANSWER,
                    TaskKind.PLAN_STEP,
                    TaskKind.SHARE_ACCEPTANCE,
                    TaskKind.SHARE),
            Roles.LEADER,
            EnumSet.of(TaskKind.ANSWER, TaskKind.SIGNATURE, TaskKind.ORDER_ANSWER),
            Roles.DISPATCHER,
            EnumSet.of(
                    TaskKind.ASSIGNMENT,
                    TaskKind.RULING,
                    TaskKind.EXTENSION_DECISION,
                    TaskKind.FOLLOW_UP,
                    TaskKind.RECODING,
                    TaskKind.STRIKE_OFF),
            Roles.SUPERVISOR,
            EnumSet.of(
                    TaskKind.EXTENSION_DECISION,
                    TaskKind.FOLLOW_UP,
                    TaskKind.RE_CALL,
                    TaskKind.ORDER_VERIFICATION,
                    TaskKind.FINDING_CONFIRMATION,
                    TaskKind.ROUND),
            Roles.INTAKE_CLERK,
            EnumSet.of(TaskKind.FOLLOW_UP));

    private final TaskStore tasks;
    private final CurrentCity city;
    private final DispatchConfig config;
    private final DatabaseClock clock;

    ListTasks(TaskStore tasks, CurrentCity city, DispatchConfig config, DatabaseClock clock) {
        this.tasks = tasks;
        this.city = city;
        this.config = config;
        this.clock = clock;
    }

    /** Of these kinds only, or of all if none is named. */
    public Uni<Found> run(
            Mutiny.Session session, Actor actor, Collection<TaskKind> wanted, TaskPlace after, int limit) {
        return clock.now(session).chain(now -> tasks.list(session, asker(actor, wanted, now), after, limit)
                .map(found -> new Found(now, found)));
    }

    private TaskStore.Asker asker(Actor actor, Collection<TaskKind> wanted, Instant now) {
        Set<TaskKind> kinds = EnumSet.noneOf(TaskKind.class);
        BY_ROLE.forEach((role, asked) -> kinds.addAll(actor.has(role) ? asked : Set.of()));
        if (!wanted.isEmpty()) {
            kinds.retainAll(wanted);
        }
        ZoneId zone = city.get().calendar().zone();
        Week week = Week.of(LocalDate.ofInstant(now, zone));
        return new TaskStore.Asker(
                kinds, actor.subject(), actor.sections(), actor.units(), config.longestWait(), week, week.end(zone));
    }

    /** Tasks, and the instant from which their time left is counted. */
    public record Found(Instant now, List<Task> tasks) {}
}
