package org.huiyin.notification.post;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.CodeNames;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.message.Particulars;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.message.Words;
import org.jspecify.annotations.Nullable;

/** Writes letters from {@code templates/<language>/<audience>/<stage>.txt}: plain text, so nothing in it can be a link or script. */
@ApplicationScoped
public class LetterTemplates {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Engine engine;
    private final TellingConfig config;

    LetterTemplates(Engine engine, TellingConfig config) {
        this.engine = engine;
        this.config = config;
    }

    public Words write(Stage stage, Audience audience, Language language, Particulars facts) {
        String path = language.code() + "/" + audience.slug() + "/" + stage.slug() + ".txt";
        Template template = engine.getTemplate(path);
        if (template == null) {
            throw new IllegalStateException("no template " + path);
        }
        Map<String, @Nullable Object> data = data(language, facts);
        return new Words(part(template, "subject", data), part(template, "brief", data), part(template, "body", data));
    }

    private static String part(Template template, String id, Map<String, @Nullable Object> data) {
        var instance = template.getFragment(id).instance();
        data.forEach(instance::data);
        return instance.render();
    }

    private Map<String, @Nullable Object> data(Language language, Particulars facts) {
        var data = new HashMap<String, @Nullable Object>();
        data.put("number", facts.number());
        data.put("handler", facts.handler(language));
        data.put("dueOn", facts.dueOn().map(day -> day(day, language)).orElse(null));
        data.put("provisional", facts.provisional());
        data.put("round", facts.round());
        data.put("closure", CodeNames.closure(facts.closure().orElse(""), language));
        data.put("satisfaction", CodeNames.satisfaction(facts.satisfaction().orElse(""), language));
        data.put("card", CodeNames.card(facts.ground().orElse(""), language));
        data.put("reply", facts.reply().orElse(null));
        data.put("answerCode", facts.answerCode().orElse(null));
        data.put("answerPage", config.answerPage().orElse(null));
        data.put(
                "office",
                language == Language.ZH ? config.office().zh() : config.office().en());
        return data;
    }

    private static String day(LocalDate day, Language language) {
        return day.format(language == Language.ZH ? ZH : EN);
    }
}
