package org.huiyin.images;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The health check of a container without a shell: ends with 0 where the management port says that the service is ready. */
public final class Probe {

    private static final int PATIENCE_MILLIS = 5_000;

    private Probe() {}

    public static void main(String[] arguments) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write("GET /q/health/ready HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String status = new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
            System.exit(status.endsWith(" 200") ? 0 : 1);
        }
    }
}
