package org.huiyin.notification.editing;

import io.quarkus.qute.TemplateException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.notification.message.Fact;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.message.Particulars;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.post.LetterTemplates;
import org.huiyin.notification.wording.LetterText;
import org.huiyin.notification.wording.TextSandbox;
import org.huiyin.service.problem.Problems;

/**
 * Whether a proposed text may become a letter: it compiles in the sandbox, asks for nothing but facts that its audience may see,
 * says what it owes, and renders with all facts and with hardly any, within the lengths of an SMS and of a mail. 422 if not.
 */
@ApplicationScoped
public class CheckText {

    public static final int LONGEST_SOURCE = 8_000;
    private static final int MOST_EXPRESSIONS = 100;
    private static final int MOST_CONDITIONS = 40;
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_BRIEF = 160;
    private static final int LONGEST_BODY = 8_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern INCLUDE = Pattern.compile("\\{#include([^}]*)}");
    private static final Pattern CONDITION = Pattern.compile("\\{#if");

    private final TextSandbox sandbox;
    private final LetterTemplates templates;

    CheckText(TextSandbox sandbox, LetterTemplates templates) {
        this.sandbox = sandbox;
        this.templates = templates;
    }

    /** Answers the compiled text. */
    public LetterText check(TextKey key, String source) {
        if (CONTROL.matcher(source).find()) {
            throw refused("control-character", "A text has no control characters besides line feed and tab.");
        }
        if (count(CONDITION.matcher(source)) > MOST_CONDITIONS) {
            throw refused("too-many-conditions", "A text has at most " + MOST_CONDITIONS + " conditions.");
        }
        checkIncludes(key.language(), source);
        LetterText text = compiled(key, source);
        checkFacts(text);
        SampleFacts.all().forEach(facts -> checkLengths(rendered(text, facts)));
        return text;
    }

    /** A part of the text itself could include itself without end. */
    private static void checkIncludes(Language language, String source) {
        Set<String> endings = Set.of(language.code() + "/ending.txt /", language.code() + "/staff-ending.txt /");
        Matcher include = INCLUDE.matcher(source);
        while (include.find()) {
            if (!endings.contains(include.group(1).strip())) {
                throw refused("include-not-allowed", "Only the endings of the same language can be included.");
            }
        }
    }

    private LetterText compiled(TextKey key, String source) {
        try {
            return sandbox.compile(key, source);
        } catch (TemplateException fault) {
            int line = fault.getOrigin() == null ? 0 : fault.getOrigin().getLine();
            throw refused(
                    "does-not-compile",
                    "Not a text at line " + line
                            + ": there are {#if}, {#fragment} and {#include} and no other sections.");
        }
    }

    private static void checkFacts(LetterText text) {
        if (!text.parts().equals(LetterText.PARTS)) {
            throw refused("parts-missing", "A text has the fragments subject, brief and body, and no others.");
        }
        if (text.expressions() > MOST_EXPRESSIONS) {
            throw refused("too-many-values", "A text names at most " + MOST_EXPRESSIONS + " values.");
        }
        if (!text.offences().isEmpty()) {
            throw refused(
                    "fact-not-visible",
                    "It asks for something that its audience may not see, at " + String.join(", ", text.offences())
                            + ".");
        }
        for (Fact owed : Fact.owedTo(text.key().audience(), text.key().stage())) {
            if (!text.named().contains(owed.key())) {
                throw refused("fact-missing", "Such a letter has to say {" + owed.key() + "}.");
            }
        }
    }

    private Words rendered(LetterText text, Particulars facts) {
        try {
            return templates.write(text, facts);
        } catch (TemplateException fault) {
            throw refused("does-not-render", "It can't be rendered with sample facts.");
        }
    }

    private static void checkLengths(Words words) {
        if (words.subject().isEmpty() || words.brief().isEmpty() || words.body().isBlank()) {
            throw refused("part-empty", "Subject, brief and body say something, whatever the facts.");
        }
        if (words.subject().length() > LONGEST_SUBJECT
                || words.brief().length() > LONGEST_BRIEF
                || words.body().length() > LONGEST_BODY) {
            throw refused(
                    "part-too-long",
                    "Rendered, a subject has at most " + LONGEST_SUBJECT + ", a brief " + LONGEST_BRIEF + ", a body "
                            + LONGEST_BODY + " characters.");
        }
    }

    private static int count(Matcher matcher) {
        return (int) matcher.results().count();
    }

    private static RuntimeException refused(String code, String detail) {
        return Problems.unprocessable("/source", code, detail);
    }
}
