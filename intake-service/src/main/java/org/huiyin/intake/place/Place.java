package org.huiyin.intake.place;

import java.text.Normalizer;
import java.util.Locale;
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

    /** Both have the same address; width, case and spaces make no difference. */
    public boolean hasAddressOf(Place other) {
        return address != null && other.address != null && plain(address).equals(plain(other.address));
    }

    private static String plain(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return "Place[…]";
    }
}
