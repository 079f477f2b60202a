package org.huiyin.intake.objects;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/** Keeps objects in the database, in pieces of 256 KiB, each object in one transaction; one piece at a time is in memory. */
final class DatabaseObjects implements ObjectStore {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int PIECE = 256 * 1024;
    private static final String PUT =
            "insert into attachment_content (attachment_id, position, bytes) values (?, ?, ?)";
    private static final String FETCH = "select bytes from attachment_content where attachment_id = ? and position = ?";
    private static final String REMOVE = "delete from attachment_content where attachment_id = ?";
    private static final String IDS =
            """
            select attachment_id from attachment_content where position = 0 and attachment_id > ?
            order by attachment_id limit ?""";

    private final Transactions transactions;

    DatabaseObjects(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Void> put(UUID id, Path sealed) {
        return Aside.home(transactions.inNew(session -> putFrom(session, id, sealed, 0)));
    }

    private static Uni<Void> putFrom(Mutiny.Session session, UUID id, Path sealed, int position) {
        return Aside.run(Infrastructure.getDefaultWorkerPool(), () -> piece(sealed, position))
                .chain(bytes -> bytes.length == 0
                        ? Uni.createFrom().voidItem()
                        : session.createNativeQuery(PUT)
                                .setParameter(1, id)
                                .setParameter(2, position)
                                .setParameter(3, bytes)
                                .executeUpdate()
                                .chain(() -> putFrom(session, id, sealed, position + 1)));
    }

    private static byte[] piece(Path file, int position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long start = (long) position * PIECE;
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(PIECE, channel.size() - start)));
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = channel.read(bytes, start + bytes.position());
            }
            return bytes.array();
        }
    }

    @Override
    public Uni<Boolean> fetch(UUID id, Path into) {
        return Aside.home(transactions.inNew(session -> fetchFrom(session, id, into, 0)));
    }

    private static Uni<Boolean> fetchFrom(Mutiny.Session session, UUID id, Path into, int position) {
        return session.createNativeQuery(FETCH, byte[].class)
                .setParameter(1, id)
                .setParameter(2, position)
                .getSingleResultOrNull()
                .chain(bytes -> bytes == null
                        ? Uni.createFrom().item(position > 0)
                        : Aside.run(Infrastructure.getDefaultWorkerPool(), () -> append(into, bytes))
                                .chain(() -> fetchFrom(session, id, into, position + 1)));
    }

    private static int append(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            return channel.write(ByteBuffer.wrap(bytes));
        }
    }

    @Override
    public Uni<Void> remove(UUID id) {
        return Aside.home(transactions.inNew(session -> session.createNativeQuery(REMOVE)
                .setParameter(1, id)
                .executeUpdate()
                .replaceWithVoid()));
    }

    @Override
    public Uni<List<UUID>> idsAfter(@Nullable UUID last, int limit) {
        return Aside.home(transactions.inNew(session -> session.createNativeQuery(IDS, UUID.class)
                .setParameter(1, last == null ? BEFORE_ALL : last)
                .setParameter(2, limit)
                .getResultList()));
    }
}
