package org.huiyin.intake.questions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.catalogue.Category;
import org.jspecify.annotations.Nullable;

/** What each category asks: its own questions after those of the category that it is part of. A broken file fails at once. */
public final class QuestionLists {
    private static final String EDITION = "x-edition";

    private final Map<String, QuestionList> lists = new HashMap<>();
    private final QuestionSchemas schemas = new QuestionSchemas();
    private final QuestionFile file = new QuestionFile(schemas);

    /**
     * @param texts the text of a category's own file; null if it has none
     */
    QuestionLists(Catalogue catalogue, Function<String, @Nullable String> texts) {
        for (Category category : catalogue.categories()) {
            ObjectNode all = all(catalogue, category, texts);
            if (all != null) {
                lists.put(category.code(), new QuestionList(all, schemas.compile(category.code(), all)));
            }
        }
    }

    /** Those of the files in {@code codes/questions/}. */
    public static QuestionLists read(Catalogue catalogue) {
        return new QuestionLists(catalogue, QuestionFile::ofCategory);
    }

    /** The questions of a category, if it asks any. */
    public Optional<QuestionList> of(String category) {
        return Optional.ofNullable(lists.get(category));
    }

    private @Nullable ObjectNode all(Catalogue catalogue, Category category, Function<String, @Nullable String> texts) {
        String text = texts.apply(category.code());
        ObjectNode own = text == null ? null : file.read(category.code(), text);
        ObjectNode above =
                category.parent() == null ? null : all(catalogue, catalogue.category(category.parent()), texts);
        if (above == null || own == null) {
            return above == null ? own : above;
        }
        return together(category.code(), above, own);
    }

    private static ObjectNode together(String code, ObjectNode above, ObjectNode own) {
        ObjectNode all = own.deepCopy();
        all.put(
                EDITION,
                Math.max(above.get(EDITION).intValue(), own.get(EDITION).intValue()));
        ObjectNode questions = all.putObject("properties");
        questions.setAll((ObjectNode) above.get("properties"));
        own.get("properties").properties().forEach(question -> {
            if (questions.putIfAbsent(question.getKey(), question.getValue()) != null) {
                throw new IllegalStateException("codes/questions/" + code + ".json can't be used: " + question.getKey()
                        + " is asked by the category above");
            }
        });
        ArrayNode required = all.putArray("required");
        above.path("required").forEach(required::add);
        own.path("required").forEach(required::add);
        return all;
    }
}
