package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.dispatch.api.Imports.SECTIONS;
import static org.huiyin.dispatch.api.Imports.checkTaken;
import static org.huiyin.dispatch.api.Imports.done;
import static org.huiyin.dispatch.api.Imports.section;

import io.restassured.path.json.JsonPath;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@link Imports#checkTaken} is worth: rows that come and go behind the code are noticed. */
@DispatchTest
class TakenRowsServiceTest {
    private static final String GOOD = section("X9901", "XL9901", "2099-01-01");

    @AfterEach
    void otherTestsReadTheRegisterToo() {
        Rows.update("delete from register_entry where code like 'X99%'");
    }

    @Test
    void aRowThatWasWrittenThoughTheFileWasRefusedIsNoticed() {
        JsonPath refused = done("data=SECTIONS", SECTIONS + GOOD + section("X9902", "XL9902", "2099-02-30"));
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        checkTaken(refused, "X99%");

        assertThat(Rows.update("insert into register_entry select kind, 'X9901', date '2099-01-01', fields, origin,"
                        + " recorded_by, recorded_at from register_entry where kind = 'SECTION' limit 1"))
                .isEqualTo(1);

        assertThatThrownBy(() -> checkTaken(refused, "X99%"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("REFUSED");
    }

    @Test
    void aGoodRowThatIsMissingIsNoticed() {
        JsonPath applied = done("data=SECTIONS", SECTIONS + GOOD);
        checkTaken(applied, "X99%");

        assertThat(Rows.update("delete from register_entry where kind = 'SECTION' and code = 'X9901'"))
                .isEqualTo(1);

        assertThatThrownBy(() -> checkTaken(applied, "X99%"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("APPLIED");
    }
}
