package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MovesTest {

    @Test
    void whoIsRefusedIsToldOfTheMovesThatAreOpenInOrder() {
        assertThat(Moves.open(StateName.ASSIGNED, Set.of("handler")))
                .containsExactly("acceptance", "contact", "extension-request", "respondent", "return");
        assertThat(Moves.open(StateName.CONTESTED, Set.of("dispatcher", "handler")))
                .containsExactly("recodings", "referral", "ruling");
        assertThat(Moves.open(StateName.CLAIMED, Set.of("leader")))
                .containsExactly("contact", "extension-request", "signature");
    }

    @Test
    void nothingIsOpenToStrangersOrAfterTheEnd() {
        assertThat(Moves.open(StateName.ASSIGNED, Set.of("analyst"))).isEmpty();
        assertThat(Moves.open(StateName.ASSIGNED, Set.of())).isEmpty();
        assertThat(Moves.open(StateName.REFERRED, Set.of("dispatcher", "supervisor", "handler", "leader")))
                .isEmpty();
    }
}
