package org.huiyin.evaluation.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.evaluation.caseload.FoldedCase;
import org.huiyin.evaluation.service.CaseStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeptFormTest {
    private static final EventSum SUM =
            new EventSum("0f", List.of(new EventSum.Part("one", 3, 7, 1L << 40), new EventSum.Part("other", 0, 1, 1)));

    @ParameterizedTest
    @MethodSource("stories")
    void whatIsKeptIsReadAsItWas(CaseStory story) {
        var form = new KeptForm(FoldedCase.of(story.told()), SUM);

        assertThat(read("[" + form.text() + "," + form.text() + "]")).containsExactly(form, form);
    }

    @Test
    void noCasesAreNone() {
        assertThat(read("[]")).isEmpty();
    }

    static List<CaseStory> stories() {
        return List.of(
                new CaseStory(),
                new CaseStory().assignedTo("S0001").accepted().missed(),
                closed().notReached(),
                closed().answered(false, "DISSATISFIED").reCalledBy("U007", "SATISFIED"),
                closed().answered(true, "SATISFIED")
                        .reopened()
                        .assignedTo("S0002")
                        .contactMissed());
    }

    @Test
    void anEditionIsTheSameUntilTheCodeChanges() {
        assertThat(KeptForm.EDITION).matches("[0-9a-f]{64}");
        assertThat(KeptForm.edition(FoldedCase.madeBy())).isNotEqualTo(KeptForm.EDITION);
        assertThat(KeptForm.edition(KeptForm.madeBy())).isEqualTo(KeptForm.EDITION);
    }

    @Test
    void whatNobodyWroteIsAnErrorAndNoEmptyCase() {
        assertThatThrownBy(() -> read("[[[\"q3Jv0Wb0\",")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> read("[{}]")).isInstanceOf(IllegalStateException.class);
    }

    private static List<KeptForm> read(String texts) {
        var forms = new ArrayList<KeptForm>();
        KeptForm.read(texts, forms::add);
        return forms;
    }

    private static CaseStory closed() {
        return new CaseStory().assignedTo("S0001").accepted().resolved("SOLVED", true);
    }
}
