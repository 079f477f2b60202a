package org.huiyin.notification.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.CodeNames;
import org.huiyin.notification.message.Fact;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.message.Particulars;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.wording.CurrentTexts;
import org.huiyin.notification.wording.LetterText;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes letters from the texts in force: plain text, so nothing in it can be a link or script. */
@ApplicationScoped
public class LetterTemplates {

    private static final Logger LOG = Logger.getLogger(LetterTemplates.class);
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final CurrentTexts texts;
    private final TellingConfig config;

    LetterTemplates(CurrentTexts texts, TellingConfig config) {
        this.texts = texts;
        this.config = config;
    }

    /** An edited text that fails after all gives way to the shipped one: the letter goes out. */
    public Words write(Stage stage, Audience audience, Language language, Particulars facts) {
        var key = new TextKey(stage, audience, language);
        try {
            return write(texts.of(key), facts);
        } catch (RuntimeException fault) {
            LOG.errorf(
                    "text %s can't be written (%s)",
                    key.path(), fault.getClass().getSimpleName());
            return write(texts.shipped(key), facts);
        }
    }

    /** By this very text. */
    public Words write(LetterText text, Particulars facts) {
        return text.write(data(text.key().language(), facts));
    }

    private Map<String, @Nullable Object> data(Language language, Particulars facts) {
        var data = new HashMap<String, @Nullable Object>();
        String ground = facts.ground().orElse("");
        data.put(Fact.NUMBER.key(), facts.number());
        data.put(Fact.HANDLER.key(), facts.handler(language));
        data.put(Fact.DUE_ON.key(), facts.dueOn().map(day -> day(day, language)).orElse(null));
        data.put(Fact.PROVISIONAL.key(), facts.provisional());
        data.put(Fact.ROUND.key(), facts.round());
        data.put(Fact.CLOSURE.key(), CodeNames.closure(facts.closure().orElse(""), language));
        data.put(
                Fact.SATISFACTION.key(),
                CodeNames.satisfaction(facts.satisfaction().orElse(""), language));
        data.put(Fact.CARD.key(), CodeNames.card(ground, language));
        data.put(Fact.THANKS.key(), CodeNames.thanks(ground, language));
        data.put(Fact.LIST.key(), CodeNames.list(ground, language));
        data.put(Fact.RULING.key(), CodeNames.ruling(ground, language));
        data.put(Fact.TITLE.key(), facts.title().orElse(language == Language.ZH ? "评议" : "the evaluation"));
        data.put(Fact.REPLY.key(), facts.reply().orElse(null));
        data.put(Fact.ANSWER_CODE.key(), facts.answerCode().orElse(null));
        data.put(Fact.ANSWER_PAGE.key(), config.answerPage().orElse(null));
        data.put(Fact.LETTER_CODE.key(), facts.letterCode().orElse(null));
        data.put(
                Fact.OFFICE.key(),
                language == Language.ZH ? config.office().zh() : config.office().en());
        data.put(Fact.OFFICE_PHONE.key(), config.office().phone().orElse(null));
        data.put(Fact.OFFICE_SITE.key(), config.office().site().orElse(null));
        return data;
    }

    private static String day(LocalDate day, Language language) {
        return day.format(language == Language.ZH ? ZH : EN);
    }
}
