package org.huiyin.local.part;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.huiyin.local.Ports;
import org.jspecify.annotations.Nullable;

/** A real SMTP server inside the launcher that keeps what it is sent instead of delivering it. {@code GET /mails?to=} lists the latest. */
public final class MailCatcher implements Part {

    private static final int KEPT = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ports ports;
    private final GreenMail smtp;
    private final Deque<CaughtMail> caught = new ArrayDeque<>();
    private volatile @Nullable HttpServer listing;

    public MailCatcher(Ports ports) {
        this.ports = ports;
        this.smtp = new GreenMail(new ServerSetup(ports.smtp(), Ports.HOST, ServerSetup.PROTOCOL_SMTP));
        var nobody = new NoMailbox(smtp);
        smtp.getUserManager().setMessageDeliveryHandler((mail, to) -> {
            keep(to.getEmail(), mail.getMessage());
            return nobody;
        });
    }

    /** A mail as the listing shows it. */
    public record CaughtMail(String to, String subject, String text) {}

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("SMTP", ports.smtp(), "list", ports.mailList());
    }

    @Override
    public void start() throws IOException {
        smtp.start();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName(Ports.HOST), ports.mailList()), 0);
        server.createContext("/mails", this::list);
        server.setExecutor(null);
        server.start();
        listing = server;
    }

    @Override
    public boolean ready() {
        return alive();
    }

    @Override
    public boolean alive() {
        return listing != null;
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public void stop() {
        HttpServer server = listing;
        if (server != null) {
            listing = null;
            server.stop(0);
            smtp.stop();
        }
    }

    /** How many mailboxes the server holds. */
    int mailboxes() {
        return smtp.getUserManager().listUser().size();
    }

    private void keep(String to, MimeMessage message) throws MessagingException {
        String text = MailText.of(message);
        String subject = message.getSubject() == null ? "" : message.getSubject();
        synchronized (caught) {
            caught.addLast(new CaughtMail(to, subject, text));
            if (caught.size() > KEPT) {
                caught.removeFirst();
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String to = query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring(3), StandardCharsets.UTF_8)
                : "";
        List<CaughtMail> found = new ArrayList<>();
        synchronized (caught) {
            for (CaughtMail mail : caught) {
                if (to.isEmpty() || mail.to().equals(to)) {
                    found.add(mail);
                }
            }
        }
        byte[] body = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(found);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
