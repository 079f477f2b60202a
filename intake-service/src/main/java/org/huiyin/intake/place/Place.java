package org.huiyin.intake.place;

import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;
import org.jspecify.annotations.Nullable;

/** Where it is: a point in the system in which it was given, an address, or both. */
public record Place(@Nullable Point given, CoordinateSystem system, @Nullable String address) {
    public static final int ADDRESS_MAXIMUM = 300;

    public Place {
        if (given == null && address == null) {
            throw new InvalidValue("place-incomplete", "needs latitude and longitude, or an address");
        }
        if (address != null) {
            TextRule.LINE.check(address, ADDRESS_MAXIMUM);
        }
    }

    /** The point as the rest of the world would find it. */
    public @Nullable Point wgs84() {
        return given == null ? null : system.toWgs84(given);
    }

    @Override
    public String toString() {
        return "Place[…]";
    }
}
