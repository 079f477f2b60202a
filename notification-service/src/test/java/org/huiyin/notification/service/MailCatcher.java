package org.huiyin.notification.service;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real SMTP server that keeps what it gets, and can be switched off and on at the same port. */
public final class MailCatcher implements QuarkusTestResourceLifecycleManager {

    private static final int PORT = freePort();
    private static volatile GreenMail server = server();

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of("HUIYIN_SMTP_HOST", "127.0.0.1", "HUIYIN_SMTP_PORT", Integer.toString(PORT));
    }

    @Override
    public void stop() {
        server.stop();
    }

    static void switchOff() {
        server.stop();
    }

    static void switchOn() {
        server = server();
        server.start();
    }

    /** Letters to this mailbox, in the order of their arrival. */
    static List<Letter> to(String mailbox) {
        return Stream.of(server.getReceivedMessages())
                .map(Letter::of)
                .filter(letter -> letter.to().equals(mailbox))
                .toList();
    }

    /** Every letter that came, to whomever. */
    static List<Letter> all() {
        return Stream.of(server.getReceivedMessages()).map(Letter::of).toList();
    }

    private static GreenMail server() {
        return new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Letter(String to, String subject, String body, String messageId) {

        static Letter of(MimeMessage message) {
            try {
                return new Letter(
                        message.getRecipients(Message.RecipientType.TO)[0].toString(),
                        message.getSubject(),
                        message.getContent().toString().replace("\r\n", "\n"),
                        message.getMessageID());
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
