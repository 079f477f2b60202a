package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.bus.event.CaseAccepted;
import org.huiyin.bus.event.CaseOpened;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

/** What dispatch does is shown to the complainant in words a citizen understands. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ProgressTest {

    @Inject
    BusSealer sealer;

    @Test
    void tellsTheWholeWayAndTheAnswer() {
        Filed filed = Client.filed();
        new Case(filed)
                .opened()
                .assigned("S0001")
                .accepted("S0001")
                .resolved(sealer, "您好，退税款已于今日到账。")
                .struckOff()
                .heard();
        Response read = Client.owner().get(filed.path());
        assertThat(read.<List<String>>path("progress.steps.stage"))
                .containsExactly("RECEIVED", "REGISTERED", "HANDED_OVER", "BEING_HANDLED", "ANSWERED", "FINISHED");
        assertThat(read.<String>path("progress.current.zh")).isEqualTo("已办结");
        assertThat(read.<String>path("progress.answerBy")).isEqualTo("2026-03-10");
        assertThat(read.<String>path("answer.text")).isEqualTo("您好，退税款已于今日到账。");
        assertThat(read.body().asString()).doesNotContain("S0001", "U001");
    }

    @Test
    void saysWhenTheAnswerIsLate() {
        Filed filed = Client.filed();
        new Case(filed).opened().assigned("S0001").late("S0001").heard();
        Response read = Client.owner().get(filed.path());
        assertThat(read.<Boolean>path("progress.late")).isTrue();
        assertThat(read.<String>path("progress.current.stage")).isEqualTo("HANDED_OVER");
    }

    @Test
    void promisesNothingWhileAnotherOfficeIsSought() {
        Filed filed = Client.filed();
        new Case(filed).opened().assigned("S0001").returned("S0001").heard();
        Response read = Client.owner().get(filed.path());
        assertThat(read.<String>path("progress.current.stage")).isEqualTo("LOOKING_FOR_OFFICE");
        assertThat(read.<String>path("progress.answerBy")).isNull();
    }

    @Test
    void movesThePromisedDayWhenMoreTimeIsGranted() {
        Filed filed = Client.filed();
        new Case(filed)
                .opened()
                .assigned("S0001")
                .extended(LocalDate.parse("2026-03-13"))
                .heard();
        Response read = Client.owner().get(filed.path());
        assertThat(read.<String>path("progress.current.stage")).isEqualTo("EXTENDED");
        assertThat(read.<String>path("progress.answerBy")).isEqualTo("2026-03-13");
    }

    @Test
    void promisesNothingWhileTheClockStandsStill() {
        Filed filed = Client.filed();
        Case told = new Case(filed).opened().assigned("S0001").accepted("S0001").suspended();
        told.heard();
        assertThat(Client.owner().get(filed.path()).<String>path("progress.answerBy"))
                .isNull();
        told.resumed(LocalDate.parse("2026-03-12")).heard();
        Response read = Client.owner().get(filed.path());
        assertThat(read.<String>path("progress.current.stage")).isEqualTo("BEING_HANDLED");
        assertThat(read.<String>path("progress.answerBy")).isEqualTo("2026-03-12");
    }

    @Test
    void saysThatItIsHandledTogetherWithOthersAndByWhichDay() {
        Filed filed = Client.filed();
        Case told = new Case(filed).opened().merged("S0004", LocalDate.parse("2026-03-13"));
        told.heard();
        Response together = Client.owner().get(filed.path());
        assertThat(together.<String>path("progress.current.stage")).isEqualTo("HANDLED_TOGETHER");
        assertThat(together.<String>path("progress.answerBy")).isEqualTo("2026-03-13");

        told.unmerged("S0004").heard();
        Response alone = Client.owner().get(filed.path());
        assertThat(alone.<String>path("progress.current.stage")).isEqualTo("LOOKING_FOR_OFFICE");
        assertThat(alone.<String>path("progress.answerBy")).isNull();
    }

    @Test
    void anEntityTagStandsForTheProgressToo() {
        Filed filed = Client.filed();
        String before = Client.owner().get(filed.path()).header("ETag");
        Client.owner().header("If-None-Match", before).get(filed.path()).then().statusCode(304);
        new Case(filed).opened().heard();
        Response after = Client.owner().header("If-None-Match", before).get(filed.path());
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before);
    }

    @Test
    void anEventHeardTwiceIsOneStep() {
        Filed filed = Client.filed();
        var opened = TestBus.publish(
                new CaseOpened(filed.id(), filed.number(), "COMPLAINT", "tax", "HY-01", Case.AT, null, null, "none", 1),
                1);
        TestBus.publish(opened);
        TestBus.publish(new CaseAccepted(filed.id(), 1, "S0001", "U001", Case.AT), 2);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Rows.number("select count(*) from progress_step where complaint_id = ?", filed.id()) == 2);
        assertThat(Rows.number("select changes from progress where complaint_id = ?", filed.id()))
                .isEqualTo(2);
    }
}
