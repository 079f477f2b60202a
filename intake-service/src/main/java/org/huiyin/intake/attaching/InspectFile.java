package org.huiyin.intake.attaching;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huiyin.intake.attachment.Claim;
import org.huiyin.intake.attachment.Deadline;
import org.huiyin.intake.attachment.Inspector;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.objects.Aside;
import org.huiyin.intake.objects.Scratch;
import org.huiyin.service.problem.Problems;

/**
 * Has files checked, each for ten seconds at most, on threads that do nothing else: two, and fewer where a processor would not be left
 * to those who file and read meanwhile.
 */
@ApplicationScoped
class InspectFile {
    private static final int AT_A_TIME =
            Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors() - 1));
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_A_TIME, work -> new Thread(work, "inspect"));
    private final Inspector inspector = new Inspector();

    /** The file to keep; 422 if it is none. How many wait is bounded by the places for transfers. */
    Uni<Path> inspect(Claim claim, Path file, Scratch scratch) {
        return Aside.run(threads, () -> {
                    Deadline deadline = new Deadline(System::nanoTime, LIMIT);
                    return inspector.inspect(claim, file, scratch.file("clean"), deadline);
                })
                .onFailure(InvalidValue.class)
                .transform(InspectFile::problem);
    }

    private static HttpProblem problem(InvalidValue refusal) {
        return Problems.unprocessable("", refusal.code(), "The file " + refusal.detail() + ".");
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }
}
