package org.huiyin.local.flow;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.huiyin.local.Ports;
import org.huiyin.local.part.NoMailbox;
import org.huiyin.local.part.Part;

/** Where letters and calls arrive: a mail server and a partner's server, which go on while the sender is killed. */
final class Recipients implements Part {
    private final Ports ports;
    private final GreenMail post;
    private final HttpServer partner;
    private final Queue<String> letters = new ConcurrentLinkedQueue<>();
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private volatile boolean open;

    Recipients(Ports ports) {
        this.ports = ports;
        this.post = new GreenMail(new ServerSetup(ports.smtp(), Ports.HOST, ServerSetup.PROTOCOL_SMTP));
        var nobody = new NoMailbox(post);
        post.getUserManager().setMessageDeliveryHandler((letter, to) -> {
            String id = letter.getMessage().getMessageID();
            letters.add(id.substring(1, id.indexOf('@')));
            return nobody;
        });
        try {
            this.partner = HttpServer.create(new InetSocketAddress(InetAddress.getByName(Ports.HOST), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        partner.createContext("/", this::take);
    }

    /** Where the partner wants to be called. */
    String url() {
        return "http://" + Ports.HOST + ":" + partner.getAddress().getPort() + "/";
    }

    /** The id of each delivery of which a letter arrived, once for each arrival. */
    List<String> letters() {
        return List.copyOf(letters);
    }

    /** The same for calls. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("SMTP", ports.smtp());
    }

    @Override
    public void start() {
        post.start();
        partner.start();
        open = true;
    }

    @Override
    public boolean ready() {
        return open;
    }

    @Override
    public boolean alive() {
        return open;
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public void stop() {
        if (open) {
            open = false;
            partner.stop(0);
            post.stop();
        }
    }

    private void take(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        calls.add(call.getRequestHeaders().getFirst("webhook-id"));
        call.sendResponseHeaders(204, -1);
        call.close();
    }
}
