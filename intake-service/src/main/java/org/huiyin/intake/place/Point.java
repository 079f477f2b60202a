package org.huiyin.intake.place;

import org.huiyin.intake.complaint.InvalidValue;

/** A point on the earth, in degrees. */
public record Point(double latitude, double longitude) {
    private static final double POLE = 90;
    private static final double ANTIMERIDIAN = 180;

    public Point {
        // written so that what is no number is refused too
        if (!(Math.abs(latitude) <= POLE && Math.abs(longitude) <= ANTIMERIDIAN)) {
            throw new InvalidValue("out-of-range", "is not a latitude and a longitude in degrees");
        }
    }

    @Override
    public String toString() {
        return "Point[…]";
    }
}
