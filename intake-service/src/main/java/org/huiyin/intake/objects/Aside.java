package org.huiyin.intake.objects;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** Has work done elsewhere; its outcome comes back to where it was asked for, so that a session there may be used on. */
public final class Aside {
    private Aside() {}

    /** Runs what blocks or computes on another thread. */
    public static <T> Uni<T> run(Executor elsewhere, Callable<T> work) {
        return home(Uni.createFrom().item(() -> work).emitOn(elsewhere).map(Aside::call));
    }

    /** Brings the outcome of what ends on another context back to the present one. */
    public static <T> Uni<T> home(Uni<T> away) {
        return Uni.createFrom().deferred(() -> {
            Context asking = Vertx.currentContext();
            return asking == null ? away : away.emitOn(task -> asking.runOnContext(nothing -> task.run()));
        });
    }

    /** Removes the files of a transfer. */
    public static Uni<Void> close(Scratch scratch) {
        return run(Infrastructure.getDefaultWorkerPool(), () -> {
                    scratch.close();
                    return true;
                })
                .replaceWithVoid();
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
