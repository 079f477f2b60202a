package org.huiyin.intake;

import org.huiyin.testkit.ArchitectureRules;

class IntakeArchitectureTest extends ArchitectureRules {

    IntakeArchitectureTest() {
        super(
                "org.huiyin.intake",
                "complaint",
                "complainant",
                "access",
                "attachment",
                "bulk",
                "catalogue",
                "likeness",
                "place",
                "progress",
                "privacy",
                "suggestion",
                "sealing",
                "source",
                "help",
                "window");
    }
}
