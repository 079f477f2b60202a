package org.huiyin.notification.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArrowsTest {

    private static final String ROOT = "org.huiyin.notification.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.huiyin.notification");

    @Test
    void theDomainIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "message", ROOT + "sending", ROOT + "webhook")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "javax.crypto..",
                        "org.jspecify..",
                        ROOT + "message",
                        ROOT + "sending",
                        ROOT + "webhook")
                .check(CLASSES);
    }

    @Test
    void nothingCallsBackwards() {
        forbid("store", "api", "inbox", "telling", "delivering", "post", "reading", "subscribing", "editing");
        forbid("wording", "api", "inbox", "telling", "delivering", "post", "reading", "subscribing", "editing");
        forbid("post", "api", "inbox", "telling", "delivering", "store", "reading", "subscribing", "editing");
        forbid("telling", "api", "inbox", "delivering", "post", "reading", "subscribing");
        forbid("delivering", "api", "inbox", "telling", "reading", "subscribing");
        forbid("inbox", "api", "delivering", "post", "reading", "subscribing");
        forbid("api", "inbox", "telling", "delivering");
    }

    private static void forbid(String from, String... to) {
        String[] packages = java.util.Arrays.stream(to).map(name -> ROOT + name).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CLASSES);
    }
}
