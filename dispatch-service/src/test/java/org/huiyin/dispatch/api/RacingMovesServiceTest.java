package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

@DispatchTest
class RacingMovesServiceTest {
    private static final int CLIENTS = 20;

    @Test
    void oneOfManyRacersMovesTheCaseAndEveryLoserIsTold() throws Exception {
        for (UUID id : List.of(Desk.assignedCase(), Desk.assignedCase(), Desk.assignedCase())) {
            String etag = Desk.SUPERVISOR.show(id).getHeader("ETag");
            List<Integer> answers = race(index -> index % 2 == 0
                    ? Desk.HANDLER.move(id, "acceptance", null, etag).statusCode()
                    : Desk.HANDLER
                            .move(id, "return", Desk.giveBack("DUPLICATE", null), etag)
                            .statusCode());

            assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
            assertThat(answers).allMatch(status -> status == 200 || status == 409 || status == 412);
            assertThat(Rows.number("select count(*) from case_step where case_id = ?", id))
                    .isEqualTo(3);
            assertThat(Rows.number("select event_seq from dispatch_case where id = ?", id))
                    .isEqualTo(3);
            assertThat(Rows.number("select count(*) from outbox where aggregate_id = ?", id))
                    .isEqualTo(3);
        }
        assertThat(Desk.AUDITOR.get("/v1/audit/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    private static List<Integer> race(Racer racer) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int index = i;
                runs.add(() -> racer.run(index));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(runs)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdown();
        }
    }

    private interface Racer {
        int run(int index);
    }
}
