package org.huiyin.testkit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The arrows between packages, and what no class may do. Every service subclasses it with its packages. */
public abstract class ArchitectureRules {
    private static final Set<String> SECURITY = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated");
    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "org.hibernate..",
        "io.smallrye..",
        "io.vertx..",
        "com.fasterxml..",
        "com.networknt..",
        "jakarta.persistence..",
        "jakarta.ws..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "org.eclipse.microprofile..",
        "org.apache.kafka.."
    };

    private final String base;
    private final List<String> domain;
    private JavaClasses classes = new ClassFileImporter().importClasses();

    /**
     * @param base root package of the service
     * @param domain names of the packages below it that hold plain Java
     */
    protected ArchitectureRules(String base, String... domain) {
        this.base = base;
        this.domain = List.of(domain);
    }

    @BeforeEach
    void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base);
        assertThat(classes).as("classes below " + base).isNotEmpty();
    }

    @Test
    void theDomainIsPlainJava() {
        String[] packages =
                domain.stream().map(name -> base + "." + name + "..").toArray(String[]::new);

        noClasses()
                .that(resideInAnyPackage(packages))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(classes);
    }

    @Test
    void everyDomainPackageHasClasses() {
        assertThat(domain).allSatisfy(name -> assertThat(classes)
                .anyMatch(type -> type.getPackageName().equals(base + "." + name)));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(base + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        for (Class<?> time : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(time, "now").check(classes);
        }
        noClasses().should().callMethod(Clock.class, "systemUTC").check(classes);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(classes);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(classes);
    }

    /** A request that is given up would otherwise be cancelled in the middle of its transaction, and any number would wait. */
    @Test
    void requestsOpenTransactionsInOnePlace() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(Mutiny.SessionFactory.class))))
                .check(classes);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..manager..")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(classes);
    }

    @Test
    void everyResourceMethodHasExactlyOneSecurityAnnotation() {
        methods().should(haveOneSecurityAnnotationIfServed()).check(classes);
    }

    private static ArchCondition<JavaMethod> haveOneSecurityAnnotationIfServed() {
        return new ArchCondition<>("have exactly one security annotation if they answer HTTP") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long security = method.getAnnotations().stream()
                        .filter(annotation ->
                                SECURITY.contains(annotation.getRawType().getName()))
                        .count();
                if (answersHttp(method) && security != 1) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " has " + security + " security annotations"));
                }
            }
        };
    }

    private static boolean answersHttp(JavaMethod method) {
        return Arrays.stream(method.reflect().getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
