package org.huiyin.notification.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.post.LetterTemplates;
import org.huiyin.notification.store.InboxRows.Entry;
import org.huiyin.notification.store.StoredFacts.ForComplainant;

/** Finds the words of an entry when it is shown: the same texts as in letters, in the language asked for. */
@ApplicationScoped
class InboxWords {

    private final LetterTemplates templates;

    InboxWords(LetterTemplates templates) {
        this.templates = templates;
    }

    InboxEntryView of(Entry entry, Language language) {
        Words words = templates.write(
                entry.stage(),
                entry.audience(),
                language,
                entry.facts().particulars(entry.section(), language, ForComplainant.NOTHING));
        return new InboxEntryView(
                entry.id(),
                entry.complaintId(),
                entry.facts().number(),
                entry.stage().name(),
                entry.audience().name(),
                words.subject(),
                words.brief(),
                entry.occurredAt(),
                entry.readAt());
    }
}
