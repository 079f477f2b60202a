package org.huiyin.notification.post;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.notification.message.Address;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.sending.AttemptResult;

/** Mail through a real SMTP server. The Message-ID is the delivery's id, the same at every attempt. */
@ApplicationScoped
public class MailPost {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DOMAIN = "@notification.huiyin.example";

    private final ReactiveMailer mailer;

    MailPost(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    public Uni<AttemptResult> send(UUID delivery, Address address, Words words) {
        Mail mail = Mail.withText(address.value(), words.subject(), words.body())
                .addHeader("Message-ID", "<" + delivery + DOMAIN + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        return mailer.send(mail)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWith((AttemptResult) new AttemptResult.Accepted("smtp-accepted"))
                .onFailure()
                .recoverWithItem(MailPost::result);
    }

    /** Only the reply code is kept: the words of a mail server often repeat the address. */
    private static AttemptResult result(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(SMTPException.class::isInstance)
                .map(SMTPException.class::cast)
                .findFirst()
                .map(MailPost::answered)
                .orElseGet(() -> new AttemptResult.Troubled("smtp-unreachable"));
    }

    private static AttemptResult answered(SMTPException answer) {
        String detail = "smtp-" + answer.getReplyCode();
        return answer.isPermanent() ? new AttemptResult.Rejected(detail) : new AttemptResult.Troubled(detail);
    }
}
