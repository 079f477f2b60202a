package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.dispatch.todo.TaskKind;
import org.huiyin.dispatch.todo.TaskPlace;

/** Which tasks are asked for. */
class TaskQuery extends PageQuery {
    @QueryParam("kind")
    @Size(max = 20)
    @Parameter(description = "Only tasks of these kinds")
    List<TaskKind> kinds = List.of();

    TaskPlace after() {
        return Cursors.task(cursor);
    }
}
