package org.huiyin.local.flow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;

/** Sends a request line exactly as written, which well-behaved clients refuse to do. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 30_000;

    private RawHttp() {}

    /** What came back. */
    record Answer(int status, String text) {}

    static Answer send(int port, String method, String target, Map<String, String> headers, String body)
            throws IOException {
        byte[] content = body.getBytes(UTF_8);
        var request =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0) {
            request.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(UTF_8));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            String answer = read(socket.getInputStream());
            return new Answer(
                    Integer.parseInt(answer.split(" ", 3)[1]), new String(answer.getBytes(ISO_8859_1), UTF_8));
        }
    }

    /** Everything up to the end; of an endless stream of events the head only. */
    private static String read(InputStream answer) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = answer.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        boolean endless = head.toString().toLowerCase(Locale.ROOT).contains("text/event-stream");
        return endless ? head.toString() : head + new String(answer.readAllBytes(), ISO_8859_1);
    }
}
