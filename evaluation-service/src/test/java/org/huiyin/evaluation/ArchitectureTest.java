package org.huiyin.evaluation;

import org.huiyin.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super(
                "org.huiyin.evaluation",
                "facts",
                "statement",
                "rebuild",
                "method",
                "rules",
                "run",
                "cycle",
                "panel",
                "evidence",
                "appeal");
    }
}
