package org.huiyin.intake.api;

import org.huiyin.intake.api.FileComplaintRequest.PlacePart;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;
import org.huiyin.intake.place.CoordinateSystem;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.place.Point;
import org.jspecify.annotations.Nullable;

/** Makes a place of what was sent, noting what is wrong with it. */
final class PlaceForm {
    private PlaceForm() {}

    static @Nullable Place read(PlacePart sent, Checks checks) {
        Point point = sent.latitude() == null && sent.longitude() == null
                ? null
                : checks.made("/place", () -> point(sent.latitude(), sent.longitude()));
        CoordinateSystem system = sent.system() == null
                ? CoordinateSystem.WGS_84
                : checks.optional("/place/system", sent.system(), CoordinateSystem::of);
        String address = checks.optional(
                "/place/address", sent.address(), text -> TextRule.LINE.check(text, Place.ADDRESS_MAXIMUM));
        boolean refused = system == null
                || (point == null && sent.latitude() != null)
                || (point == null && sent.longitude() != null)
                || (address == null && sent.address() != null);
        return refused ? null : checks.made("/place", () -> new Place(point, system, address));
    }

    private static Point point(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            throw new InvalidValue("place-incomplete", "needs latitude and longitude together");
        }
        return new Point(latitude, longitude);
    }
}
