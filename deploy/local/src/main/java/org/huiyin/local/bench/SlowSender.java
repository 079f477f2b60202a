package org.huiyin.local.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huiyin.local.client.Deployment;

/** Begins to send a file and then sends a byte now and then, to hold a place that others need. */
final class SlowSender implements Load.Worker {

    private static final long PAUSE_MILLIS = 200;
    private static final int ANNOUNCED = 1_000_000;

    private final Socket socket;
    private final OutputStream out;

    SlowSender(Deployment deployment, String number) throws IOException {
        URI intake = URI.create(deployment.intake());
        this.socket = new Socket(intake.getHost(), intake.getPort());
        this.out = socket.getOutputStream();
        String head = "POST /v1/complaints/" + number + "/attachments HTTP/1.1\r\nHost: " + intake.getAuthority()
                + "\r\n" + Headers.read(deployment.tokens().of("complainant"))
                + "Idempotency-Key: " + UUID.randomUUID() + "\r\nContent-Type: text/plain"
                + "\r\nContent-Disposition: attachment; filename=\"a.txt\"\r\nContent-Length: " + ANNOUNCED
                + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public boolean once() throws IOException, InterruptedException {
        Thread.sleep(PAUSE_MILLIS);
        out.write('a');
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
