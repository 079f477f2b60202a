package org.huiyin.intake.sandbox;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.huiyin.intake.progress.Stage;

/** Which stage may follow which in a sandbox; narrower than what sections really do, and enough to show each stage once. */
final class SandboxMoves {
    private static final Map<Stage, List<Stage>> NEXT = Map.ofEntries(
            entry(Stage.RECEIVED, List.of(Stage.REGISTERED, Stage.WITHDRAWN)),
            entry(Stage.REGISTERED, List.of(Stage.HANDED_OVER, Stage.HANDLED_TOGETHER, Stage.WITHDRAWN)),
            entry(Stage.HANDED_OVER, List.of(Stage.BEING_HANDLED, Stage.LOOKING_FOR_OFFICE)),
            entry(Stage.LOOKING_FOR_OFFICE, List.of(Stage.HANDED_OVER)),
            entry(Stage.BEING_HANDLED, List.of(Stage.ANSWERED, Stage.EXTENDED, Stage.PAUSED, Stage.WITH_THE_AUTHORITY)),
            entry(Stage.EXTENDED, List.of(Stage.ANSWERED)),
            entry(Stage.PAUSED, List.of(Stage.BEING_HANDLED)),
            entry(Stage.HANDLED_TOGETHER, List.of(Stage.ANSWERED)),
            entry(Stage.BEING_HANDLED_AGAIN, List.of(Stage.ANSWERED)),
            entry(Stage.ANSWERED, List.of(Stage.ASKED_BACK, Stage.OPINION_HEARD, Stage.FINISHED)),
            entry(Stage.ASKED_BACK, List.of(Stage.FINISHED, Stage.BEING_HANDLED_AGAIN)),
            entry(Stage.OPINION_HEARD, List.of(Stage.FINISHED, Stage.BEING_HANDLED_AGAIN)),
            entry(Stage.FINISHED, List.of(Stage.BEING_HANDLED_AGAIN)));

    private SandboxMoves() {}

    /** In the order in which they are told; none after an end. */
    static List<Stage> after(Stage stage) {
        return NEXT.getOrDefault(stage, List.of());
    }
}
