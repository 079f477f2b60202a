package org.huiyin.intake.objects;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huiyin.service.problem.Problems;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps objects in a bucket of any server that speaks S3, under names that are nothing but ids; files go up and down as streams. */
final class S3Objects implements ObjectStore {
    private static final String PREFIX = "attachments/";

    private static final Logger LOG = Logger.getLogger(S3Objects.class);

    private final S3Client client;
    private final String bucket;

    S3Objects(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public Uni<Void> put(UUID id, Path sealed) {
        return ask(() -> client.putObject(
                        request -> request.bucket(bucket).key(PREFIX + id), RequestBody.fromFile(sealed)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> fetch(UUID id, Path into) {
        return ask(() -> {
            try {
                client.getObject(request -> request.bucket(bucket).key(PREFIX + id), into);
                return true;
            } catch (NoSuchKeyException unknown) {
                return false;
            }
        });
    }

    @Override
    public Uni<Void> remove(UUID id) {
        return ask(() -> client.deleteObject(request -> request.bucket(bucket).key(PREFIX + id)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> idsAfter(@Nullable UUID last, int limit) {
        return ask(() -> client
                .listObjectsV2(request -> request.bucket(bucket)
                        .prefix(PREFIX)
                        .startAfter(last == null ? null : PREFIX + last)
                        .maxKeys(limit))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(key -> UUID.fromString(key.substring(PREFIX.length())))
                .toList());
    }

    /** The client blocks, and what it throws speaks of hosts and buckets: the caller hears only that it did not work. */
    private static <T> Uni<T> ask(Callable<T> question) {
        return Aside.run(Infrastructure.getDefaultWorkerPool(), question)
                .onFailure(SdkException.class)
                .transform(fault -> {
                    LOG.warnf("bucket not at hand: %s", fault.getClass().getSimpleName());
                    return Problems.unavailable();
                });
    }
}
