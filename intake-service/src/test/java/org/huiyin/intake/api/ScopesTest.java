package org.huiyin.intake.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.identity.Roles;
import org.junit.jupiter.api.Test;

/** No operation that partners may use forgets to name a scope; only the public lists need none. */
class ScopesTest {
    private static final Set<String> PUBLIC =
            Set.of("categories", "category", "territories", "list", "services", "definition", "discovery");
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.huiyin.intake");

    @Test
    void everyOperationForPartnersNamesAScope() {
        methods().should(nameAScopeIfForPartners()).check(classes);
    }

    private static ArchCondition<JavaMethod> nameAScopeIfForPartners() {
        return new ArchCondition<>("name a scope if partners may use them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (answersHttp(method) && forPartners(method) && !method.isAnnotatedWith(PartnerScope.class)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no scope"));
                }
            }
        };
    }

    private static boolean answersHttp(JavaMethod method) {
        return Arrays.stream(method.reflect().getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static boolean forPartners(JavaMethod method) {
        if (method.isAnnotatedWith(PermitAll.class)) {
            return !PUBLIC.contains(method.getName());
        }
        return method.isAnnotatedWith(RolesAllowed.class)
                && List.of(method.getAnnotationOfType(RolesAllowed.class).value())
                        .contains(Roles.PARTNER);
    }
}
