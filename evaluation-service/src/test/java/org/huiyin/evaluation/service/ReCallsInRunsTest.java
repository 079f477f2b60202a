package org.huiyin.evaluation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** What a third unit heard comes over the bus into the runs, and what a second dispatcher judged into the log. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class ReCallsInRunsTest {

    @Test
    void ratingsThatAThirdUnitContradictsAreAuditedInTheRun() {
        // given
        var events = new ArrayList<Envelope>(Evaluations.register("RR", 12, "ZR"));
        events.addAll(Evaluations.city("RR", 12, 40, 1));
        for (int i = 0; i < 8; i++) {
            var story = new CaseStory("p-contradicted-" + i)
                    .assignedTo("RR01")
                    .resolved("SOLVED", true)
                    .answered(true, "SATISFIED")
                    .reCalledBy("U007", "DISSATISFIED");
            events.addAll(story.complaintEvents());
            events.addAll(story.caseEvents());
        }
        Evaluations.tell(events);

        // when
        String run = Evaluations.run(Evaluations.request(Evaluations.shortLists(), "ZR", Evaluations.now()))
                .statusCode(201)
                .extract()
                .path("id");

        // then
        JsonPath sections = Office.get("/v1/runs/" + run + "/sections", "analyst")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(sections.getList("findAll { it.cases.auditRatings }.section"))
                .containsExactly("RR01");
        assertThat(sections.getList("find { it.section == 'RR01' }.obstacles")).contains("OPEN_AUDIT");
    }

    @Test
    void aRecodingIsKeptInTheLog() {
        var story = new CaseStory("p-recoded").triaged("DEMAND", "HARD").recoded("HARD", "SIMPLE");

        Evaluations.tell(story.caseEvents());

        assertThat(Rows.number(
                        "select count(*) from event_log where type = 'case.recoded.v1' and subject = ?", story.id()))
                .isOne();
    }
}
