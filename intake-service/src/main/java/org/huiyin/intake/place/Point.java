package org.huiyin.intake.place;

import org.huiyin.intake.complaint.InvalidValue;

/** A point on the earth, in degrees. */
public record Point(double latitude, double longitude) {
    private static final double POLE = 90;
    private static final double ANTIMERIDIAN = 180;
    /** Metres: the mean radius of the earth (IUGG). */
    private static final double EARTH_RADIUS = 6_371_008.8;

    public Point {
        // written so that what is no number is refused too
        if (!(Math.abs(latitude) <= POLE && Math.abs(longitude) <= ANTIMERIDIAN)) {
            throw new InvalidValue("out-of-range", "is not a latitude and a longitude in degrees");
        }
    }

    /** Metres along the surface of a sphere, by the haversine formula (Sinnott, Virtues of the Haversine, 1984). */
    public double metresTo(Point other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double haversine = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public String toString() {
        return "Point[…]";
    }
}
