package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.dispatch.todo.TaskKind;
import org.huiyin.dispatch.todo.TaskPlace;
import org.huiyin.service.page.Page;
import org.jspecify.annotations.Nullable;

/** Which tasks are asked for. */
class TaskQuery {
    @QueryParam("kind")
    @Size(max = 20)
    @Parameter(description = "Only tasks of these kinds")
    List<TaskKind> kinds = List.of();

    @QueryParam("cursor")
    @Size(max = 200)
    @Nullable
    String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(Page.LARGEST_SIZE)
    int limit;

    TaskPlace after() {
        return Cursors.task(cursor);
    }
}
