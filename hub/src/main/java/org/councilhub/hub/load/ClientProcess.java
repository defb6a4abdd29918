package org.councilhub.hub.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.councilhub.adapters.record.RecordJson;
import org.jspecify.annotations.Nullable;

/** The clients' process: takes one {@link Load} a line, and answers each with what was measured. */
public final class ClientProcess implements Closeable {
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    private ClientProcess(Process process) {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @param failed why there is nothing to tell */
    private record Answer(
            @Nullable Measured measured, @Nullable String failed) {}

    public static ClientProcess start() throws IOException {
        return new ClientProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClientProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** @throws IOException when the hub answers with anything but success */
    public Measured measure(Load load) throws IOException {
        orders.write(RecordJson.mapper().writeValueAsString(load));
        orders.newLine();
        orders.flush();
        var line = answers.readLine();
        if (line == null) throw new IOException("the process of the clients has ended");
        var answer = RecordJson.mapper().readValue(line, Answer.class);
        if (answer.measured() == null) throw new IOException(answer.failed());
        return answer.measured();
    }

    @Override
    public void close() throws IOException {
        orders.close(); // it ends by itself
        process.destroy();
    }

    @SuppressWarnings("SystemOut") // how it talks to whoever started it
    public static void main(String[] arguments) throws IOException {
        var answers = System.out;
        System.setOut(System.err);
        try (var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = orders.readLine(); line != null; line = orders.readLine())
                answers.println(RecordJson.mapper().writeValueAsString(answer(line)));
        }
    }

    private static Answer answer(String line) {
        try {
            return new Answer(new Clients(RecordJson.mapper().readValue(line, Load.class)).measure(), null);
        } catch (IOException e) {
            return new Answer(null, e.getMessage());
        }
    }
}
