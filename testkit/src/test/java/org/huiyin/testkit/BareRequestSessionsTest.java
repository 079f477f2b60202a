package org.huiyin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.problem.Overloaded;
import org.huiyin.service.sql.RequestSessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the transactions of requests keep: what began ends, and more than so many are refused. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "bare"))
class BareRequestSessionsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int GIVEN_UP = 40;

    @Inject
    RequestSessions requests;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "huiyin.requests.at-once")
    int atOnce;

    @BeforeEach
    void createTable() {
        Rows.update("create table half (whole integer not null, part integer not null)");
        Rows.update("grant all on half to public");
    }

    @AfterEach
    void dropTable() {
        Rows.update("drop table half");
    }

    @Test
    void whatHasBegunEndsThoughItsClientHasGone() {
        for (int whole = 0; whole < GIVEN_UP; whole++) {
            giveUp(requests.withTransaction(twoParts(whole)), whole);
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Rows.number("select count(*) from half"))
                .isEqualTo(2 * GIVEN_UP));
    }

    @Test
    void withoutThatCareItIsLost() {
        for (int whole = 0; whole < GIVEN_UP; whole++) {
            int one = whole;
            giveUp(
                    sessions.withTransaction(
                            (session, transaction) -> twoParts(one).apply(session)),
                    whole);
        }

        await().atMost(PATIENCE)
                .until(() -> Rows.number("select count(*) from pg_stat_activity where state <> 'idle'"
                                + " and usename = 'bare_app'")
                        == 0);
        assertThat(Rows.number("select count(*) from half")).isLessThan(2 * GIVEN_UP);
    }

    @Test
    void moreThanSoManyAreRefusedAtOnceAndNoneOfTheOthers() {
        List<CompletableFuture<Integer>> all = IntStream.range(0, 2 * atOnce)
                .mapToObj(whole -> started(requests.withTransaction(twoParts(whole))))
                .toList();

        await().atMost(PATIENCE).until(() -> all.stream().allMatch(CompletableFuture::isDone));

        List<Throwable> refusals = all.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .map(one -> one.handle((item, fault) -> fault).join())
                .toList();
        assertThat(refusals).isNotEmpty().hasOnlyElementsOfType(Overloaded.class);
        assertThat(Rows.number("select count(*) from half")).isEqualTo(2L * (all.size() - refusals.size()));
        assertThat(all.size() - refusals.size()).isGreaterThanOrEqualTo(atOnce);
        assertThat(Scrape.now().value("huiyin_requests_refused_total")).isEqualTo(refusals.size());
    }

    @Test
    void aPlaceIsFreeAgainWhateverBecameOfItsRequest() {
        for (int i = 0; i <= atOnce; i++) {
            CompletableFuture<Object> failing = started(requests.withTransaction(session -> {
                throw new IllegalStateException("no");
            }));
            await().atMost(PATIENCE).until(failing::isCompletedExceptionally);
        }

        assertThat(started(requests.withTransaction(twoParts(1))).join()).isEqualTo(1);
    }

    /** Cancels a little later each time: before there is a connection, within a statement, between two, before the commit. */
    private void giveUp(Uni<Integer> request, int afterMillis) {
        Context context = requestContext();
        context.runOnContext(nothing -> {
            var subscription = request.subscribe().with(whole -> {}, fault -> {});
            vertx.setTimer(afterMillis + 1L, timer -> context.runOnContext(later -> subscription.cancel()));
        });
    }

    private <T> CompletableFuture<T> started(Uni<T> request) {
        var result = new CompletableFuture<T>();
        requestContext()
                .runOnContext(nothing -> request.subscribe().with(result::complete, result::completeExceptionally));
        return result;
    }

    private Context requestContext() {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }

    private static Function<Mutiny.Session, Uni<Integer>> twoParts(int whole) {
        return session -> insert(session, whole, 1)
                .chain(() -> session.createNativeQuery("select 1 from pg_sleep(0.02)", Integer.class)
                        .getSingleResult())
                .chain(() -> insert(session, whole, 2))
                .replaceWith(whole);
    }

    private static Uni<Integer> insert(Mutiny.Session session, int whole, int part) {
        return session.createNativeQuery("insert into half (whole, part) values (?1, ?2)")
                .setParameter(1, whole)
                .setParameter(2, part)
                .executeUpdate();
    }
}
