package org.huiyin.dispatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.huiyin.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class DispatchArchitectureTest extends ArchitectureRules {
    private static final String BASE = "org.huiyin.dispatch";

    DispatchArchitectureTest() {
        super(
                BASE,
                "audit",
                "cases",
                "city",
                "commonproblem",
                "dated",
                "dispute",
                "draw",
                "likeness",
                "plan",
                "register",
                "reorganisation",
                "routing",
                "sheet",
                "supervision",
                "teamwork",
                "todo");
    }

    @Test
    void dataMovesOneWay() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(BASE);

        noClasses()
                .that()
                .resideInAPackage(BASE + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        BASE + ".api..",
                        BASE + ".handling..",
                        BASE + ".importing..",
                        BASE + ".inbox..",
                        BASE + ".supervising..",
                        BASE + ".teaming..",
                        BASE + ".merging..",
                        BASE + ".planning..",
                        BASE + ".mediating..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".handling..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".api..", BASE + ".inbox..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".teaming..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".api..", BASE + ".inbox..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".planning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".api..", BASE + ".inbox..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".mediating..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".api..", BASE + ".inbox..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".merging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".api..", BASE + ".inbox..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".supervising..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".api..", BASE + ".inbox..")
                .check(classes);
    }
}
