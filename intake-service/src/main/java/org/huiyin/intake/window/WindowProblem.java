package org.huiyin.intake.window;

import org.huiyin.intake.complaint.TextRule;
import org.jspecify.annotations.Nullable;

/** A problem that a leader found at the window. */
public record WindowProblem(
        ProblemGroup group, ProblemLevel level, String words, @Nullable Rectification rectification) {
    public static final int WORDS_MAXIMUM = 2_000;

    public WindowProblem {
        TextRule.PARAGRAPHS.check(words, WORDS_MAXIMUM);
    }
}
