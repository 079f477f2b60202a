package org.huiyin.evaluation.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StoringTest {
    private final List<String> begun = new ArrayList<>();

    @Test
    void theNextBatchIsStoredOnlyAfterTheOneBefore() {
        // given
        var storing = new Storing();
        var first = new CompletableFuture<Void>();
        storing.begin(batch("first", first));

        // when
        // a thread of this test's: those of the common pool may have the class loader of another one's application
        CompletableFuture<Void> second = CompletableFuture.runAsync(
                () -> storing.begin(batch("second", new CompletableFuture<>())), work -> new Thread(work).start());

        // then
        assertThat(second).isNotDone();
        assertThat(begun).containsExactly("first");
        first.complete(null);
        second.join();
        assertThat(begun).containsExactly("first", "second");
    }

    @Test
    void afterABatchThatWasNotStoredNoOtherIs() {
        // given
        var storing = new Storing();
        storing.begin(batch("first", CompletableFuture.failedFuture(new IllegalStateException("not stored"))));

        // then
        assertThatThrownBy(() -> {
                    try (storing) {
                        storing.begin(batch("second", CompletableFuture.completedFuture(null)));
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not stored");
        assertThat(begun).containsExactly("first");
    }

    @Test
    void theEndTellsThatTheLastBatchWasNotStored() {
        var storing = new Storing();
        storing.begin(batch("last", CompletableFuture.failedFuture(new IllegalStateException("not stored"))));
        assertThatThrownBy(storing::close).isInstanceOf(IllegalStateException.class);
    }

    private Uni<Void> batch(String name, CompletableFuture<Void> stored) {
        return Uni.createFrom().completionStage(() -> {
            begun.add(name);
            return stored;
        });
    }
}
