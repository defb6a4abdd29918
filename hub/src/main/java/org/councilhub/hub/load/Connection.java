package org.councilhub.hub.load;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept connection: sends a request that is ready, reads the answer to its end and forgets it, unless it is a refusal. */
final class Connection implements Closeable {
    private static final int CHUNKED = -1;
    private static final int HEXADECIMAL = 16;
    private static final int LONGEST_LINE = 8192;
    private static final int BUFFER = 1 << 16;

    private final int port;
    private Socket socket;
    private BufferedInputStream in;
    private OutputStream out;
    private boolean closing;
    private final StringBuilder refusal = new StringBuilder();
    private boolean refused;

    Connection(int port) throws IOException {
        this.port = port;
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** A server ends a connection after some requests. */
    private void reconnect() throws IOException {
        socket.close();
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
        closing = false;
    }

    /** @throws IOException when the answer is anything but a success */
    void ask(byte[] request) throws IOException {
        if (closing) reconnect();
        out.write(request);
        var status = line();
        refused = !status.startsWith("HTTP/1.1 2");
        refusal.setLength(0);
        int length = lengthOfBody();
        if (length != CHUNKED) body(length);
        else {
            for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
                body(chunk);
                line();
            }
            line();
        }
        if (refused) throw new IOException("answered %s: %s".formatted(status, refusal));
    }

    private int lengthOfBody() throws IOException {
        int length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) length = Integer.parseInt(value(lower));
            else if (lower.startsWith("transfer-encoding:")) length = CHUNKED;
            else if (lower.equals("connection: close")) closing = true;
        }
        return length;
    }

    private static String value(String header) {
        return header.substring(header.indexOf(':') + 1).strip();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), HEXADECIMAL);
    }

    private void body(int length) throws IOException {
        if (refused) refusal.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        else in.skipNBytes(length);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("the hub closed the connection");
            if (line.length() > LONGEST_LINE) throw new IOException("an answer's line is too long");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
