package org.huiyin.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.huiyin.local.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailCatcherTest {
    private Ports ports;
    private MailCatcher catcher;

    @BeforeEach
    void start() throws IOException {
        ports = freePorts();
        catcher = new MailCatcher(ports);
        catcher.start();
    }

    @AfterEach
    void stop() {
        catcher.stop();
    }

    @Test
    void aMailIsListedOnceItWasTakenAndUnderItsRecipient() throws Exception {
        send("one@citizen.example", "Receipt");
        send("two@citizen.example", "Answer");
        send("one@citizen.example", "Struck off");

        assertThat(list("")).contains("Receipt", "Answer", "Struck off");
        assertThat(list("?to=one%40citizen.example"))
                .containsSubsequence("Receipt", "Struck off")
                .doesNotContain("Answer");
    }

    @Test
    void whoeverWasWrittenToHasNoMailboxThatIsLookedThroughForEver() {
        for (int i = 0; i < 20; i++) {
            send("citizen" + i + "@citizen.example", "Receipt");
        }

        assertThat(catcher.mailboxes()).isZero();
    }

    private void send(String to, String subject) {
        GreenMailUtil.sendTextEmail(
                to,
                "office@huiyin.example",
                subject,
                "text",
                new ServerSetup(ports.smtp(), Ports.HOST, ServerSetup.PROTOCOL_SMTP));
    }

    private String list(String query) throws IOException, InterruptedException {
        URI address = URI.create("http://" + Ports.HOST + ":" + ports.mailList() + "/mails" + query);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static Ports freePorts() {
        for (int offset = 10_050; offset < 13_600; offset += 100) {
            var ports = new Ports(offset);
            if (isFree(ports.smtp()) && isFree(ports.mailList())) {
                return ports;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort() == port;
        } catch (IOException e) {
            return false;
        }
    }
}
