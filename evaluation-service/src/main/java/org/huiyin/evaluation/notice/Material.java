package org.huiyin.evaluation.notice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.panel.Panel;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.statement.Section;

/**
 * All that a notice is composed of.
 *
 * @param names of the named sections, by code
 * @param before the lists of the last cycle of the same scope, if there was one
 * @param withdrawn names that a correction takes off
 * @param rules by which all of it came about
 */
public record Material(
        Cycle cycle,
        Run run,
        Panel panel,
        Map<String, Section> names,
        Optional<Lists> before,
        Set<String> withdrawn,
        RuleSet rules) {

    /** Smaller counts are not shown. */
    int suppressBelow() {
        return rules.procedure().suppressBelow();
    }
}
