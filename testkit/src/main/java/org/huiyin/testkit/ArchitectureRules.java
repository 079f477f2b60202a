package org.huiyin.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
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
import org.huiyin.bus.transaction.Transactions;
import org.jboss.resteasy.reactive.server.Cancellable;
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

    /** Elsewhere any number would wait for a connection. */
    @Test
    void requestsOpenTransactionsInOnePlace() {
        noClasses()
                .that()
                .areNotAssignableTo(Transactions.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Mutiny.SessionFactory.class)
                .check(classes);
    }

    /** Quarkus cancels what it answers with as soon as the client has gone: between two statements, or before what follows a commit. */
    @Test
    void whatBeganIsCarriedThroughThoughItsClientHasGone() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(isCancellable(false))
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

    private static DescribedPredicate<JavaAnnotation<?>> isCancellable(boolean value) {
        return DescribedPredicate.describe(
                "@Cancellable(" + value + ")",
                annotation -> annotation.getRawType().isEquivalentTo(Cancellable.class)
                        && annotation
                                .get("value")
                                .filter(Boolean.valueOf(value)::equals)
                                .isPresent());
    }

    private static boolean answersHttp(JavaMethod method) {
        return Arrays.stream(method.reflect().getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
