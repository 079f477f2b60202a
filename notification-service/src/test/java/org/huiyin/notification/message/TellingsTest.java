package org.huiyin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingsTest {

    @Test
    void everyStageButTheInternalOneTellsSomebody() {
        Set<Stage> silent = EnumSet.allOf(Stage.class);
        Tellings.all().forEach(telling -> silent.remove(telling.stage()));
        assertThat(silent).containsExactly(Stage.OPENED);
    }

    @Test
    void nobodyIsToldTheSameTwiceByOneChannel() {
        assertThat(Tellings.all()).doesNotHaveDuplicates();
    }

    @Test
    void theComplainantHearsOfEachStepThatChangesWhatToExpect() {
        List<Stage> heard = Tellings.all().stream()
                .filter(telling -> telling.audience() == Audience.COMPLAINANT)
                .map(Telling::stage)
                .toList();
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        Stage.FILED,
                        Stage.SUPPLEMENTED,
                        Stage.QUESTION_ASKED,
                        Stage.IDENTITY_OPENED,
                        Stage.ASSIGNED,
                        Stage.ACCEPTED,
                        Stage.MERGED,
                        Stage.EXTENDED,
                        Stage.AWAITED,
                        Stage.SUSPENDED,
                        Stage.RESUMED,
                        Stage.REFERRED,
                        Stage.OVERDUE,
                        Stage.RESOLVED,
                        Stage.REOPENED,
                        Stage.STRUCK_OFF,
                        Stage.WITHDRAWN);
    }

    @Test
    void handlerAndLeaderGetALetterWhenTheyMustAct() {
        for (Stage stage : List.of(Stage.ASSIGNED, Stage.HELP_ASKED, Stage.OVERDUE, Stage.REOPENED)) {
            assertThat(Tellings.at(stage))
                    .contains(
                            new Telling(stage, Audience.HANDLER, Channel.MAIL),
                            new Telling(stage, Audience.LEADER, Channel.MAIL));
        }
    }

    @Test
    void theSectionIsNotToldThatItsCaseWasReferred() {
        assertThat(Tellings.audiences(Stage.REFERRED)).containsExactly(Audience.COMPLAINANT);
    }
}
