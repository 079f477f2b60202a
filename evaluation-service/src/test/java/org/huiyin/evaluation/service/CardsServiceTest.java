package org.huiyin.evaluation.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.evaluation.card.CardStanding;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of cards share: real parts, and the Monday morning on which the cases of a {@link CaseStory} are assigned. */
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
abstract class CardsServiceTest {
    @Inject
    CardRows rows;

    @Inject
    Transactions transactions;

    @BeforeEach
    void theDayOfTheAssignment() {
        TestClock.moveTo(CaseStory.ASSIGNED);
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    /** The cards of a section that were in force at an instant. */
    List<CardStanding> standing(String section, Instant asOf) {
        return transactions.inNew(session -> rows.standingAsOf(session, asOf)).await().atMost(Office.PATIENCE).stream()
                .filter(card -> card.section().equals(section))
                .toList();
    }

    /** The time of the service. */
    static Instant now() {
        return instant("select clock_timestamp() + (select shift from clock_shift) as time");
    }

    /** The single instant that a query gives as {@code time}. */
    static Instant instant(String query, Object... parameters) {
        return ((Timestamp) Rows.of(query, parameters).get(0).get("time")).toInstant();
    }
}
