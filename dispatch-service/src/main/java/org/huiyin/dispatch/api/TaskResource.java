package org.huiyin.dispatch.api;

import static org.huiyin.dispatch.api.Csv.column;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.looking.ListTasks;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.dispatch.todo.Task;
import org.huiyin.dispatch.todo.TaskPlace;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What the caller has to do, whatever the role. */
@Cancellable(false)
@Path("/v1/to-do")
@Tag(name = "queries")
public class TaskResource {
    private static final Csv<Listed> CSV = new Csv<>(
            "to-do",
            List.of(
                    column("事项", "Task", listed -> listed.task().kind()),
                    column("编号", "Number", listed -> listed.task().number()),
                    column("科室", "Section", listed -> listed.task().section()),
                    column("截止时间", "Due at", listed -> listed.task().dueAt()),
                    column("剩余时间", "Time left", listed -> listed.shown().timeLeft()),
                    column("期限待定", "Provisional", listed -> listed.task().provisional()),
                    column("办件", "Case", listed -> listed.task().caseId()),
                    column("办理入口", "Done at", listed -> listed.shown().doneAt())));

    private final Reads reads;
    private final ListTasks listTasks;
    private final CsvPages pages;
    private final CurrentActor actor;

    public TaskResource(Reads reads, ListTasks listTasks, CsvPages pages, CurrentActor actor) {
        this.reads = reads;
        this.listTasks = listTasks;
        this.pages = pages;
        this.actor = actor;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "listTasks",
            summary = "What the caller has to do, the least time left first",
            description =
                    """
                    Handlers: cases to accept, first words with complainants, answers, plan steps, shares of other sections' cases. \
                    Leaders: the section's answers, closures to sign, supervision orders to answer. Dispatchers: cases to hand over, \
                    to rule and to strike off, extensions to decide, follow-ups, difficulties to judge blindly a second time. Supervisors: \
                    follow-ups, drawn cases to ask about once more, extensions, answered orders to verify, findings to confirm, this week's round of their groups. Intake clerks: follow-ups. Nobody is asked for \
                    what only somebody else may do. With `Accept: text/csv` the whole list, as a spreadsheet.""")
    @APIResponse(responseCode = "200", description = "A page of tasks")
    @APIResponse(responseCode = "400", description = "Not a cursor of this list")
    public Uni<Page<TaskResponse>> list(@Valid @BeanParam TaskQuery query) {
        Actor caller = actor.get();
        return reads.with(session -> listTasks.run(session, caller, query.kinds, query.after(), query.limit + 1))
                .map(found -> Page.of(found.tasks(), query.limit, TaskResource::position)
                        .map(task -> TaskResponse.of(task, found.now())));
    }

    @GET
    @Produces(Csv.SECOND_CHOICE)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.INTAKE_CLERK})
    @Operation(hidden = true)
    public RestMulti<String> export(@Valid @BeanParam TaskQuery query) {
        Actor caller = actor.get();
        CsvPages.Read<Listed, TaskPlace> read = (session, after, limit) ->
                listTasks.run(session, caller, query.kinds, after, limit).map(Listed::all);
        return pages.stream(
                CSV,
                Sight.of(caller),
                query.after(),
                new CsvPages.Source<>(read, listed -> TaskPlace.of(listed.task())));
    }

    private static Cursor position(Task task) {
        TaskPlace place = TaskPlace.of(task);
        return Cursor.of(place.dueAt(), place.subject(), place.kind(), place.place());
    }

    /** A task at the instant when it was read. */
    private record Listed(Task task, Instant now) {
        private static List<Listed> all(ListTasks.Found found) {
            return found.tasks().stream()
                    .map(task -> new Listed(task, found.now()))
                    .toList();
        }

        private TaskResponse shown() {
            return TaskResponse.of(task, now);
        }
    }
}
