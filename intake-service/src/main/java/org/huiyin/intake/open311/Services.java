package org.huiyin.intake.open311;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.catalogue.Category;
import org.huiyin.intake.catalogue.Territory;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.Kind;
import org.huiyin.intake.open311.Document.Element;
import org.huiyin.intake.open311.Document.Repeated;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Our categories as services. Every one has the same three attributes, none of which has to be given. */
@ApplicationScoped
class Services {
    static final String TERRITORY = "territory";
    static final String KIND = "kind";
    static final String TITLE = "title";

    private final Catalogue catalogue;

    Services(Catalogue catalogue) {
        this.catalogue = catalogue;
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
        List<Element> territories =
                catalogue.territories().stream().map(Services::value).toList();
        List<Element> kinds = Arrays.stream(Kind.values())
                .map(kind -> new Element().with("key", kind.name()).with("name", kind.name()))
                .toList();
        List<Element> attributes = List.of(
                attribute(1, TERRITORY, "singlevaluelist", "属地 / Territory", territories),
                attribute(2, KIND, "singlevaluelist", "诉求类型 / Kind", kinds),
                attribute(3, TITLE, "string", "标题 / Title", List.of()));
        Element definition = new Element()
                .with("service_code", known(code).code())
                .with("attributes", new Repeated("attribute", attributes));
        return new Document("service_definition", definition);
    }

    private static Element value(Territory territory) {
        return new Element().with("key", territory.code()).with("name", territory.zh() + " / " + territory.en());
    }

    private static Element attribute(
            int order, String code, String datatype, String description, List<Element> values) {
        return new Element()
                .with("variable", true)
                .with("code", code)
                .with("datatype", datatype)
                .with("required", false)
                .with("datatype_description", null)
                .with("order", order)
                .with("description", description)
                .with("values", new Repeated("value", values));
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
