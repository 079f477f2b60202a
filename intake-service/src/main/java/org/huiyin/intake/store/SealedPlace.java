package org.huiyin.intake.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.huiyin.intake.place.CoordinateSystem;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.place.Point;
import org.jspecify.annotations.Nullable;

/** A place as one text to be sealed: as it was given, so that nothing is lost by converting it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SealedPlace(
        @Nullable Double latitude, @Nullable Double longitude, String system, @Nullable String address) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static String json(Place place) {
        Point point = place.given();
        try {
            return JSON.writeValueAsString(new SealedPlace(
                    point == null ? null : point.latitude(),
                    point == null ? null : point.longitude(),
                    place.system().code(),
                    place.address()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a place has no JSON form");
        }
    }

    public static Place from(String json) {
        try {
            SealedPlace stored = JSON.readValue(json, SealedPlace.class);
            Double latitude = stored.latitude();
            Double longitude = stored.longitude();
            Point point = latitude == null || longitude == null ? null : new Point(latitude, longitude);
            return new Place(point, CoordinateSystem.of(stored.system()), stored.address());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored place is not readable");
        }
    }

    @Override
    public String toString() {
        return "SealedPlace[…]";
    }
}
