package org.huiyin.intake.open311;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.catalogue.Territory;
import org.huiyin.intake.complaint.Kind;
import org.huiyin.intake.open311.Document.Element;
import org.huiyin.intake.open311.Document.Repeated;
import org.huiyin.intake.questions.Question;
import org.huiyin.intake.questions.Question.Words;
import org.huiyin.intake.questions.QuestionList;
import org.huiyin.intake.questions.QuestionLists;
import org.jspecify.annotations.Nullable;

/** The attributes of a service: three that every service has, none of which has to be given, then what its category asks. */
@ApplicationScoped
class Attributes {
    static final String TERRITORY = "territory";
    static final String KIND = "kind";
    static final String TITLE = "title";
    static final Set<String> OF_EVERY_SERVICE = Set.of(TERRITORY, KIND, TITLE);

    private final Catalogue catalogue;
    private final QuestionLists questions;

    Attributes(Catalogue catalogue, QuestionLists questions) {
        this.catalogue = catalogue;
        this.questions = questions;
    }

    List<Question> asked(String service) {
        return questions.of(service).map(QuestionList::questions).orElse(List.of());
    }

    Repeated of(String service) {
        List<Element> territories =
                catalogue.territories().stream().map(Attributes::value).toList();
        List<Element> kinds = Arrays.stream(Kind.values())
                .map(kind -> value(kind.name(), kind.name()))
                .toList();
        List<Element> attributes = new ArrayList<>(List.of(
                attribute(1, TERRITORY, Datatype.SINGLEVALUELIST, "属地 / Territory", territories),
                attribute(2, KIND, Datatype.SINGLEVALUELIST, "诉求类型 / Kind", kinds),
                attribute(3, TITLE, Datatype.STRING, "标题 / Title", List.of())));
        for (Question question : asked(service)) {
            if (!question.deprecated() || question.required()) {
                attributes.add(of(question, attributes.size() + 1));
            }
        }
        return new Repeated("attribute", attributes);
    }

    private static Element of(Question question, int order) {
        Words more = question.description();
        String description = both(question.title()) + (more == null ? "" : "：" + both(more));
        return attribute(order, question.code(), Datatype.of(question), description, values(question))
                .with("required", question.required())
                .with("datatype_description", datatypeDescription(question));
    }

    private static List<Element> values(Question question) {
        if (question.kind() == Question.Kind.TRUTH) {
            return List.of(value("true", "是 / Yes"), value("false", "否 / No"));
        }
        return question.options().stream()
                .map(option -> value(option.value(), both(option.name())))
                .toList();
    }

    private static @Nullable String datatypeDescription(Question question) {
        boolean days = question.kind() == Question.Kind.DAY;
        if (question.several() && question.options().isEmpty()) {
            return days ? "每行一个日期，如 2026-03-02 / Days such as 2026-03-02, one a line" : "每行一项 / One a line";
        }
        return days ? "日期，如 2026-03-02 / A day such as 2026-03-02" : null;
    }

    private static String both(Words words) {
        return words.zh() + " / " + words.en();
    }

    private static Element value(Territory territory) {
        return value(territory.code(), territory.zh() + " / " + territory.en());
    }

    private static Element value(String key, String name) {
        return new Element().with("key", key).with("name", name);
    }

    private static Element attribute(
            int order, String code, Datatype datatype, String description, List<Element> values) {
        return new Element()
                .with("variable", true)
                .with("code", code)
                .with("datatype", datatype.code())
                .with("required", false)
                .with("datatype_description", null)
                .with("order", order)
                .with("description", description)
                .with("values", new Repeated("value", values));
    }
}
