package org.huiyin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptOutTest {

    @Test
    void aComplainantGetsWhatTheLawOwesWhateverTheyWish() {
        assertThat(OptOut.of(Audience.COMPLAINANT))
                .doesNotContain(
                        Stage.FILED,
                        Stage.ASSIGNED,
                        Stage.ACCEPTED,
                        Stage.EXTENDED,
                        Stage.AWAITED,
                        Stage.RESOLVED,
                        Stage.REOPENED,
                        Stage.REFERRED,
                        Stage.WITHDRAWN);
    }

    @Test
    void staffDoWithoutAMailOnlyWhereTheInboxTellsThemToo() {
        for (Audience audience : EnumSet.of(Audience.HANDLER, Audience.LEADER)) {
            for (Stage stage : OptOut.of(audience)) {
                Tellings.at(stage).stream()
                        .filter(telling -> telling.audience() == audience && telling.channel() == Channel.MAIL)
                        .forEach(mail ->
                                assertThat(Tellings.at(stage)).contains(new Telling(stage, audience, Channel.INBOX)));
            }
        }
    }

    @Test
    void nobodyDoesWithoutALetterThatBeginsATimeToAnswer() {
        Set<Stage> beginsATime = EnumSet.of(
                Stage.CARD_PROPOSED, Stage.CARD_CONFIRMED, Stage.CYCLE_NOTICED, Stage.ORDERED, Stage.SIGNATURE_ASKED);
        for (Audience audience : Audience.values()) {
            assertThat(OptOut.of(audience)).doesNotContainAnyElementsOf(beginsATime);
        }
        assertThat(OptOut.of(Audience.PARTNER)).isEmpty();
    }
}
