package org.councilhub.matching.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Seconds by stage of a run, in the order of the stages, and the most memory that the process has held. */
final class Stages {
    private static final double NANOSECONDS = 1e9;
    private static final Path LINUX_STATUS = Path.of("/proc/self/status");
    private static final int MEGABYTE = 1 << 20;

    private final long start = System.nanoTime();
    private final Map<String, Long> nanoseconds = new LinkedHashMap<>();
    private String stage = "";
    private long stageStart = start;

    /** The next stage begins, or one goes on. */
    void begin(String name) {
        end();
        stage = name;
    }

    private void end() {
        long now = System.nanoTime();
        if (!stage.isEmpty()) nanoseconds.merge(stage, now - stageStart, Long::sum);
        stageStart = now;
    }

    double seconds() {
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    /** Seconds, rounded to a millisecond. */
    Map<String, Double> all() {
        end();
        var seconds = new LinkedHashMap<String, Double>();
        nanoseconds.forEach((name, time) -> seconds.put(name, Math.round(time / NANOSECONDS * 1000) / 1000.0));
        return seconds;
    }

    /** Megabytes: of the whole process where the system tells, otherwise of the JVM's pools. */
    static long peakMemory() {
        try {
            if (Files.exists(LINUX_STATUS))
                for (var line : Files.readAllLines(LINUX_STATUS))
                    if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
        } catch (IOException e) {
            // told below
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                        .sum()
                / MEGABYTE;
    }
}
