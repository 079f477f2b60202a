package org.huiyin.local.part;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.huiyin.local.Ports;
import org.jspecify.annotations.Nullable;

/** A real SMTP server inside the launcher that keeps what it is sent instead of delivering it. {@code GET /mails?to=} lists the latest. */
public final class MailCatcher implements Part {

    private static final int KEPT = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ports ports;
    private final GreenMail smtp;
    private final Deque<CaughtMail> caught = new ArrayDeque<>();
    private final ScheduledExecutorService collecting = Executors.newSingleThreadScheduledExecutor(MailCatcher::daemon);
    private volatile @Nullable HttpServer listing;

    public MailCatcher(Ports ports) {
        this.ports = ports;
        this.smtp = new GreenMail(new ServerSetup(ports.smtp(), Ports.HOST, ServerSetup.PROTOCOL_SMTP));
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
        collecting.scheduleWithFixedDelay(this::collect, 200, 200, TimeUnit.MILLISECONDS);
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
            collecting.shutdownNow();
            smtp.stop();
        }
    }

    /** Moves the mails out of the server's mailboxes, which would otherwise grow without end. */
    private void collect() {
        try {
            for (GreenMailUser user : smtp.getUserManager().listUser()) {
                MailFolder inbox = smtp.getManagers().getImapHostManager().getInbox(user);
                for (StoredMessage stored : inbox.getNonDeletedMessages()) {
                    keep(user.getEmail(), stored.getMimeMessage());
                    stored.setFlag(Flags.Flag.DELETED, true);
                }
                inbox.expunge();
            }
        } catch (ConcurrentModificationException mailCameIn) {
            // the server lists its mailboxes without a lock; what is left is found by the next round
        } catch (Exception e) {
            System.err.println("mail: a mail could not be read: " + e);
        }
    }

    private void keep(String to, MimeMessage message) throws Exception {
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

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "mail-collecting");
        thread.setDaemon(true);
        return thread;
    }
}
