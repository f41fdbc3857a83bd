package fi.hankevirta.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Says any bytes to a server on this machine and hears what it answers. */
final class RawHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** Returns everything that is answered until the server closes; empty when it closes without an answer. */
    String say(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                socket.shutdownOutput(); // Whatever is still missing of the request never comes.
                InputStream in = socket.getInputStream();
                in.transferTo(answer);
            } catch (SocketTimeoutException e) {
                throw new AssertionError("the server neither answered nor closed", e);
            } catch (SocketException e) {
                // It closed before it had heard all: TCP then drops what was still on its way to this end.
                return HttpAnswer.wholeOnes(answer.toString(StandardCharsets.ISO_8859_1));
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }

    String say(String request) throws IOException {
        return say(request.getBytes(StandardCharsets.ISO_8859_1));
    }
}
