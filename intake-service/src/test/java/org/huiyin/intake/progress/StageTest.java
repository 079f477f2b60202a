package org.huiyin.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.intake.complaint.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {

    @ParameterizedTest
    @EnumSource
    void speaksBothLanguagesAndNoneOfTheOffice(Stage stage) {
        assertThat(stage.words(Language.ZH)).containsPattern("\\p{IsHan}").doesNotContain("销号", "交办", "重办", "退回");
        assertThat(stage.words(Language.EN))
                .doesNotContainPattern("\\p{IsHan}")
                .doesNotContainIgnoringCase("case")
                .doesNotContainIgnoringCase("section")
                .doesNotContainIgnoringCase("strike");
    }
}
