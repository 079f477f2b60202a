package org.huiyin.evaluation.cycle;

import static org.huiyin.evaluation.cycle.Stage.ANNULLED;
import static org.huiyin.evaluation.cycle.Stage.APPEALS;
import static org.huiyin.evaluation.cycle.Stage.ARCHIVED;
import static org.huiyin.evaluation.cycle.Stage.COLLECTING;
import static org.huiyin.evaluation.cycle.Stage.COMPUTED;
import static org.huiyin.evaluation.cycle.Stage.CONSEQUENCES;
import static org.huiyin.evaluation.cycle.Stage.DATA_CLOSED;
import static org.huiyin.evaluation.cycle.Stage.DRAFT;
import static org.huiyin.evaluation.cycle.Stage.FINAL;
import static org.huiyin.evaluation.cycle.Stage.FOLLOW_UP;
import static org.huiyin.evaluation.cycle.Stage.NOTICED;
import static org.huiyin.evaluation.cycle.Stage.RECOMPUTED;
import static org.huiyin.evaluation.cycle.Stage.RECONCILED;
import static org.huiyin.evaluation.cycle.Stage.REVIEWED;
import static org.huiyin.evaluation.cycle.Stage.RULES_FROZEN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.service.identity.Roles;

/** The moves from stage to stage, by the noun under which they are posted, and the one role that may make them. */
public enum Move {
    FREEZE_RULES("rule-freeze", Roles.EVALUATOR, RULES_FROZEN, EnumSet.of(DRAFT)),
    COLLECT("collection", Roles.EVALUATOR, COLLECTING, EnumSet.of(RULES_FROZEN)),
    CLOSE_DATA("data-closure", Roles.EVALUATOR, DATA_CLOSED, EnumSet.of(COLLECTING)),
    RECONCILE("reconciliation", Roles.EVALUATOR, RECONCILED, EnumSet.of(DATA_CLOSED)),
    COMPUTE("computation", Roles.EVALUATOR, COMPUTED, EnumSet.of(RECONCILED)),
    REVIEW("review", Roles.COMMISSION, REVIEWED, EnumSet.of(COMPUTED)),
    GIVE_NOTICE("notice", Roles.EVALUATOR, NOTICED, EnumSet.of(REVIEWED, RECOMPUTED)),
    CLOSE_NOTICE("notice-closure", Roles.EVALUATOR, APPEALS, EnumSet.of(NOTICED)),
    RECOMPUTE("recomputation", Roles.EVALUATOR, RECOMPUTED, EnumSet.of(APPEALS)),
    PUBLISH("publication", Roles.COMMISSION, FINAL, EnumSet.of(APPEALS, RECOMPUTED)),
    RECORD_CONSEQUENCES("consequences", Roles.COMMISSION, CONSEQUENCES, EnumSet.of(FINAL)),
    FOLLOW_UP_CONSEQUENCES("follow-up", Roles.COMMISSION, FOLLOW_UP, EnumSet.of(CONSEQUENCES)),
    ARCHIVE("archive", Roles.EVALUATOR, ARCHIVED, EnumSet.of(FOLLOW_UP)),
    ANNUL("annulment", Roles.COMMISSION, ANNULLED, EnumSet.range(COMPUTED, ARCHIVED));

    private final String noun;
    private final String role;
    private final Stage to;
    private final Set<Stage> from;

    Move(String noun, String role, Stage to, Set<Stage> from) {
        this.noun = noun;
        this.role = role;
        this.to = to;
        this.from = from;
    }

    /** Nouns of the moves that a stage allows, whoever makes them. */
    public static List<String> allowedIn(Stage stage) {
        return Arrays.stream(values())
                .filter(move -> move.startsFrom(stage))
                .map(Move::noun)
                .toList();
    }

    public boolean startsFrom(Stage stage) {
        return from.contains(stage);
    }

    public String noun() {
        return noun;
    }

    public String role() {
        return role;
    }

    public Stage to() {
        return to;
    }

    /** Stages from which the move starts, in their order. */
    public List<Stage> from() {
        return from.stream().sorted().toList();
    }
}
