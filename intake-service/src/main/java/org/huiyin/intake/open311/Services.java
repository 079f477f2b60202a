package org.huiyin.intake.open311;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.catalogue.Category;
import org.huiyin.intake.catalogue.Territory;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.open311.Document.Element;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Our categories as services. */
@ApplicationScoped
class Services {
    private final Catalogue catalogue;
    private final Attributes attributes;

    Services(Catalogue catalogue, Attributes attributes) {
        this.catalogue = catalogue;
        this.attributes = attributes;
    }

    Document list() {
        return Document.of(
                "services",
                "service",
                catalogue.categories().stream()
                        .filter(category -> category.validUntil() == null)
                        .map(Services::service)
                        .toList());
    }

    private static Element service(Category category) {
        return new Element()
                .with("service_code", category.code())
                .with("service_name", name(category))
                .with("description", name(category))
                .with("metadata", true)
                .with("type", "realtime")
                .with("keywords", category.zh() + "," + category.en().replace(",", ""))
                .with("group", category.parent());
    }

    /** Both languages: the specification has no way to ask for one. */
    static String name(Category category) {
        return category.zh() + " / " + category.en();
    }

    Document definition(String code) {
        String known = known(code).code();
        return new Document(
                "service_definition",
                new Element().with("service_code", known).with("attributes", attributes.of(known)));
    }

    Category known(@Nullable String code) {
        if (code == null) {
            throw Problems.badRequest("service-code-required", "service_code was not provided.");
        }
        try {
            return catalogue.category(code);
        } catch (InvalidValue unknown) {
            throw Problems.notFound();
        }
    }

    /** The city as a whole, which is where a request is filed that names no territory. */
    String wholeCity() {
        return catalogue.territories().stream()
                .filter(territory -> Objects.isNull(territory.parent()))
                .map(Territory::code)
                .findFirst()
                .orElseThrow();
    }
}
