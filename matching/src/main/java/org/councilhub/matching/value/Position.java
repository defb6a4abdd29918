package org.councilhub.matching.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A point on the ground: latitude and longitude in degrees, or northing and easting in metres. */
public final class Position implements Value {
    private static final double EARTH = 6_371_000; // metres, mean radius

    private final double north;
    private final double east;

    private Position(double north, double east) {
        this.north = north;
        this.east = east;
    }

    /** @param raw latitude or northing, then longitude or easting; 0 and 0 stands for nowhere */
    static List<String> canonical(List<String> raw) {
        var numbers =
                raw.stream().map(Quantity::canonical).filter(n -> !n.isEmpty()).toList();
        boolean nowhere = numbers.size() != 2 || numbers.stream().allMatch(n -> n.equals("0"));
        return nowhere ? List.of() : numbers;
    }

    static @Nullable Position parse(List<String> canonical) {
        return canonical.size() == 2
                ? new Position(Double.parseDouble(canonical.getFirst()), Double.parseDouble(canonical.getLast()))
                : null;
    }

    private boolean isInDegrees() {
        return Math.abs(north) <= 90 && Math.abs(east) <= 180;
    }

    /** Metres: along the great circle (haversine), or on the grid. Infinite between degrees and metres. */
    public double distance(Position other) {
        if (isInDegrees() != other.isInDegrees()) return Double.POSITIVE_INFINITY;
        if (!isInDegrees()) return StrictMath.hypot(north - other.north, east - other.east);
        double y = square((other.north - north) / 2);
        double x = square((other.east - east) / 2);
        double h =
                y + StrictMath.cos(StrictMath.toRadians(north)) * StrictMath.cos(StrictMath.toRadians(other.north)) * x;
        return 2 * EARTH * StrictMath.asin(Math.min(1, StrictMath.sqrt(h)));
    }

    /** Of the sine. */
    private static double square(double degrees) {
        double sine = StrictMath.sin(StrictMath.toRadians(degrees));
        return sine * sine;
    }
}
