package org.huiyin.notification.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.post.LetterTemplates;
import org.huiyin.notification.wording.LetterText;

/** Shows how a text reads with made-up facts: all of them, and hardly any. */
@ApplicationScoped
public class PreviewText {

    private final CheckText checking;
    private final LetterTemplates templates;

    PreviewText(CheckText checking, LetterTemplates templates) {
        this.checking = checking;
        this.templates = templates;
    }

    public List<Words> preview(TextKey key, String source) {
        LetterText text = checking.check(key, source);
        return SampleFacts.all().stream()
                .map(facts -> templates.write(text, facts))
                .toList();
    }
}
