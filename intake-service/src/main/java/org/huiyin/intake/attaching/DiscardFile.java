package org.huiyin.intake.attaching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.intake.objects.ObjectStore;
import org.jboss.logging.Logger;

/** Removes the content of a file that certainly has not become an attachment; if that fails, the sweep does it later. */
@ApplicationScoped
public class DiscardFile {
    private static final Logger LOG = Logger.getLogger(DiscardFile.class);

    private final ObjectStore objects;

    DiscardFile(ObjectStore objects) {
        this.objects = objects;
    }

    public Uni<Void> discard(Prepared file) {
        return objects.remove(file.id())
                .onFailure()
                .invoke(fault -> LOG.warnf(
                        "content %s left for the sweep: %s",
                        file.id(), fault.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
