package org.huiyin.evaluation.presenting;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.exporting.InputFile;
import org.huiyin.evaluation.exporting.RunInputs;
import org.huiyin.evaluation.store.RunDetailRows;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;

/** What a run was computed from, without anybody's name, as a file. */
@ApplicationScoped
public class ExportInputs {
    private final RequestSessions sessions;
    private final RunDetailRows details;

    ExportInputs(RequestSessions sessions, RunDetailRows details) {
        this.sessions = sessions;
        this.details = details;
    }

    /** A file and what kind of file it is. */
    public record Exported(InputFile file, byte[] bytes) {}

    /** Fails with 404 for a run or a file that there is not. */
    public Uni<Exported> run(UUID run, String fileName) {
        InputFile file = Arrays.stream(InputFile.values())
                .filter(known -> known.fileName().equals(fileName))
                .findFirst()
                .orElseThrow(Problems::notFound);
        return sessions.withTransaction(session -> inputs(session, run))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(inputs -> new Exported(file, bytes(file, inputs)));
    }

    private Uni<RunInputs> inputs(Mutiny.Session session, UUID run) {
        return details.input(session, run, "performance").chain(performance -> details.input(session, run, "problems")
                .map(problems -> StoredInputs.read(
                        performance.orElseThrow(Problems::notFound), problems.orElseThrow(Problems::notFound))));
    }

    private static byte[] bytes(InputFile file, RunInputs inputs) {
        var bytes = new ByteArrayOutputStream();
        try {
            file.write(inputs, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
