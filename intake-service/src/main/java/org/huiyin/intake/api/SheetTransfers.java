package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.huiyin.intake.objects.Aside;
import org.huiyin.intake.objects.Scratch;
import org.huiyin.intake.objects.ScratchFolder;
import org.huiyin.service.web.SpooledBody;

/** Receives files of rows, two at a time and each within five minutes; the place is free again however a transfer ends. */
@ApplicationScoped
class SheetTransfers {
    private final ScratchFolder scratchFolder;
    private final Vertx vertx;

    SheetTransfers(ScratchFolder scratchFolder, Vertx vertx) {
        this.scratchFolder = scratchFolder;
        this.vertx = vertx;
    }

    /**
     * 429 if both places are taken, 413 for a file that is too long, 400 for one that is too slow.
     *
     * @param largest bytes
     * @param taking what is done with the file, which is gone afterwards
     */
    <T> Uni<T> receive(
            HttpServerRequest request, long largest, Function<? super SpooledBody, Uni<? extends T>> taking) {
        IncomingFile incoming = new IncomingFile(request, vertx, largest);
        return Uni.createFrom()
                .item(scratchFolder::openForImport)
                .chain(scratch -> take(incoming, scratch, taking))
                .onFailure()
                .invoke(incoming::abandon);
    }

    private static <T> Uni<T> take(
            IncomingFile incoming, Scratch scratch, Function<? super SpooledBody, Uni<? extends T>> taking) {
        return incoming.spool(scratch.file("received")).chain(taking).eventually(() -> Aside.close(scratch));
    }
}
