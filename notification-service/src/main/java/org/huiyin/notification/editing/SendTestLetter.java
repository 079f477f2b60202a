package org.huiyin.notification.editing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.message.Address;
import org.huiyin.notification.message.Contact;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.post.MailPost;
import org.huiyin.notification.sending.AttemptResult;
import org.huiyin.service.problem.Problems;

/**
 * Mails a version of a text, with made-up facts, to a work mailbox: once, now, marked as a test. Nothing is stored and nothing is
 * tried again. Only domains that the office has named are written to, so that nobody can mail strangers this way.
 */
@ApplicationScoped
public class SendTestLetter {

    private static final String MARK = "[测试 test] ";

    private final Transactions transactions;
    private final ReadText reading;
    private final PreviewText previewing;
    private final MailPost mail;
    private final List<String> domains;

    SendTestLetter(
            Transactions transactions, ReadText reading, PreviewText previewing, MailPost mail, TellingConfig config) {
        this.transactions = transactions;
        this.reading = reading;
        this.previewing = previewing;
        this.mail = mail;
        this.domains = config.workDomains().orElse(List.of());
    }

    public Uni<Sent> send(TextKey key, long version, String mailbox) {
        Address address = new Contact(Optional.of(mailbox), Optional.empty())
                .address()
                .filter(to -> domains.contains(domainOf(to.value())))
                .orElseThrow(() -> Problems.unprocessable(
                        "/mailbox", "no-work-mailbox", "This is no mailbox of a domain that the office works with."));
        return transactions
                .inNew(session -> reading.read(session, key, version))
                .chain(text -> {
                    Words words = previewing.preview(key, text.source()).get(0);
                    return mail.send(
                            UUID.randomUUID(), address, new Words(MARK + words.subject(), words.brief(), words.body()));
                })
                .map(Sent::of);
    }

    private static String domainOf(String mailbox) {
        return mailbox.substring(mailbox.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** What the mail server said: ACCEPTED or not, and its code. */
    public record Sent(String result, String detail) {
        static Sent of(AttemptResult result) {
            return new Sent(result.getClass().getSimpleName().toUpperCase(Locale.ROOT), result.detail());
        }
    }
}
