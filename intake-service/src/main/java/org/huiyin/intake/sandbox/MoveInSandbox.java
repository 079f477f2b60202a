package org.huiyin.intake.sandbox;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.progress.Stage;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.store.SandboxContent;
import org.huiyin.intake.store.SandboxRow;
import org.huiyin.intake.store.Sandboxes;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Pretends that a section has moved a complaint of a sandbox on. */
@ApplicationScoped
public class MoveInSandbox {
    private final Sandboxes sandboxes;
    private final MasterKey masterKey;

    MoveInSandbox(Sandboxes sandboxes, MasterKey masterKey) {
        this.sandboxes = sandboxes;
        this.masterKey = masterKey;
    }

    /** What is to be simulated, of whose complaint. */
    public record Move(String client, String number, Stage stage) {}

    public Uni<Answer> move(Mutiny.Session session, Move move, Instant now) {
        return sandboxes
                .lock(session, move.client())
                .chain(() -> sandboxes.find(session, move.client(), move.number(), now))
                .map(found -> moved(found.orElseThrow(Problems::notFound), move.stage(), now));
    }

    private Answer moved(SandboxRow row, Stage stage, Instant now) {
        SandboxContent content = row.open(masterKey);
        List<Stage> allowed = SandboxMoves.after(content.last().stage());
        if (!allowed.contains(stage)) {
            throw notNext(allowed);
        }
        SandboxContent further = content.reached(stage, now);
        row.seal(masterKey, further);
        return Answer.ok(row.version, SandboxViews.view(row, further));
    }

    private static HttpProblem notNext(List<Stage> allowed) {
        HttpProblem refused = Problems.conflict("not-a-next-stage", "This stage does not follow the present one.");
        return HttpProblem.builder(refused)
                .with("allowed", allowed.stream().map(Stage::name).toList())
                .build();
    }
}
