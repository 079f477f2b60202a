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
                "caseload",
                "assessment",
                "cycle",
                "card",
                "publication",
                "drawing",
                "panel",
                "notice",
                "evidence",
                "appeal");
    }
}
