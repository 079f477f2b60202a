package org.huiyin.dispatch.todo;

import java.time.Instant;
import java.util.UUID;

/** Where a page of tasks ended: by the time they are due, those without a time last. */
public record TaskPlace(Instant dueAt, UUID subject, TaskKind kind, int place) {
    /** Stands for no time; the database knows none that is much later. */
    public static final Instant NEVER = Instant.parse("9998-01-01T00:00:00Z");

    /** Before the first one. */
    public static final TaskPlace START =
            new TaskPlace(Instant.parse("1970-01-02T00:00:00Z"), new UUID(0, 0), TaskKind.ACCEPTANCE, -1);

    public static TaskPlace of(Task task) {
        Instant dueAt = task.dueAt();
        return new TaskPlace(dueAt == null ? NEVER : dueAt, task.subject(), task.kind(), task.place());
    }
}
