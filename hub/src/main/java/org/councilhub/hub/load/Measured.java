package org.councilhub.hub.load;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * What clients saw.
 *
 * @param seconds that it took
 * @param times of all answers in nanoseconds, as HdrHistogram packs them
 */
public record Measured(double seconds, String times) {
    private static final double MILLISECOND = 1e6;
    static final long LONGEST = 300_000_000_000L; // nanoseconds
    private static final int DIGITS = 3;

    /**
     * @param perSecond of all clients together
     * @param p50,p99,longest milliseconds
     */
    public record Figures(long requests, double perSecond, double p50, double p99, double longest) {
        public String line(String name) {
            return "%-38s %,10.0f /s   p50 %7.2f ms   p99 %7.2f ms   longest %8.1f ms"
                    .formatted(name, perSecond, p50, p99, longest);
        }
    }

    static Histogram histogram() {
        return new Histogram(LONGEST, DIGITS);
    }

    static Measured of(Histogram times, double seconds) {
        var bytes = ByteBuffer.allocate(times.getNeededByteBufferCapacity());
        int length = times.encodeIntoCompressedByteBuffer(bytes);
        return new Measured(seconds, Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length)));
    }

    public Figures figures() {
        return figures(List.of(this));
    }

    /** Of several, one after the other. */
    public static Figures figures(List<Measured> all) {
        var total = histogram();
        double seconds = 0;
        for (var each : all) {
            total.add(each.histogramOf());
            seconds += each.seconds();
        }
        return new Figures(
                total.getTotalCount(),
                total.getTotalCount() / seconds,
                total.getValueAtPercentile(50) / MILLISECOND,
                total.getValueAtPercentile(99) / MILLISECOND,
                total.getMaxValue() / MILLISECOND);
    }

    private Histogram histogramOf() {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(times)), LONGEST);
        } catch (DataFormatException e) {
            throw new IllegalStateException("not what the clients wrote", e);
        }
    }
}
