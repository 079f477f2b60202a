package org.huiyin.intake.objects;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps sealed files under ids, whole or not at all. It knows nothing of complaints and can open nothing. */
public interface ObjectStore {
    /** Keeps a copy of the file; nobody sees a part of it before it is whole. */
    Uni<Void> put(UUID id, Path sealed);

    /** Writes the object into a new file; false if there is none. */
    Uni<Boolean> fetch(UUID id, Path into);

    /** Removes the object, if there is one. */
    Uni<Void> remove(UUID id);

    /** Ids of objects in their order, from the first one after {@code last}. */
    Uni<List<UUID>> idsAfter(@Nullable UUID last, int limit);
}
