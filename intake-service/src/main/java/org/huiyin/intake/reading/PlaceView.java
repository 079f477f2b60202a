package org.huiyin.intake.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.huiyin.intake.place.CoordinateSystem;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.place.Point;
import org.jspecify.annotations.Nullable;

/** Where it is, for those who see the words: in WGS-84, and as it was given if that was another system. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceView(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String system,
        @Nullable String address,
        @Nullable Given given) {

    /** The coordinates that were sent. */
    public record Given(double latitude, double longitude, String system) {}

    public static PlaceView of(Place place) {
        Point given = place.given();
        Point point = place.wgs84();
        if (given == null || point == null) {
            return new PlaceView(null, null, null, place.address(), null);
        }
        return new PlaceView(
                point.latitude(),
                point.longitude(),
                CoordinateSystem.WGS_84.code(),
                place.address(),
                place.system() == CoordinateSystem.WGS_84
                        ? null
                        : new Given(
                                given.latitude(),
                                given.longitude(),
                                place.system().code()));
    }

    @Override
    public String toString() {
        return "PlaceView[…]";
    }
}
