package org.huiyin.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.huiyin.intake.complaint.InvalidValue;
import org.junit.jupiter.api.Test;

class PlaceTest {
    /** About ten metres. */
    private static final double NEAR = 0.0001;

    private static Point converted(double latitude, double longitude, CoordinateSystem system) {
        return Objects.requireNonNull(new Place(new Point(latitude, longitude), system, null).wgs84());
    }

    @Test
    void aPointOfChineseMapsIsShownWhereTheWorldFindsIt() {
        // the gate of the Forbidden City in the three systems
        Point gcj = converted(39.908722, 116.397499, CoordinateSystem.GCJ_02);
        Point baidu = converted(39.915119, 116.403963, CoordinateSystem.BD_09);
        Point world = converted(39.907319, 116.391260, CoordinateSystem.WGS_84);

        assertThat(gcj.latitude()).isCloseTo(world.latitude(), within(NEAR));
        assertThat(gcj.longitude()).isCloseTo(world.longitude(), within(NEAR));
        assertThat(baidu.latitude()).isCloseTo(gcj.latitude(), within(NEAR));
        assertThat(baidu.longitude()).isCloseTo(gcj.longitude(), within(NEAR));
    }

    @Test
    void theSystemsAreSomeHundredMetresApart() {
        Point given = new Point(39.908722, 116.397499);
        Point gcj = converted(given.latitude(), given.longitude(), CoordinateSystem.GCJ_02);
        assertThat(Math.abs(gcj.longitude() - given.longitude())).isGreaterThan(0.004);
    }

    @Test
    void metresAreThoseOfASphereOfTheEarthsSize() {
        Point origin = new Point(0, 0);
        double degree = Math.PI * 6_371_008.8 / 180;

        assertThat(origin.metresTo(new Point(0, 1))).isCloseTo(degree, within(0.01));
        assertThat(new Point(60, 10).metresTo(new Point(60.001, 10))).isCloseTo(degree / 1000, within(0.01));
        assertThat(new Point(60, 10).metresTo(new Point(60, 10.001))).isCloseTo(degree / 2000, within(0.01));
        assertThat(new Point(0, 179.9995).metresTo(new Point(0, -179.9995))).isCloseTo(degree / 1000, within(0.01));
        assertThat(new Point(90, 0).metresTo(new Point(-90, 0))).isCloseTo(180 * degree, within(1.0));
        assertThat(origin.metresTo(origin)).isZero();
    }

    @Test
    void refusesWhatIsNotOnTheEarth() {
        for (double odd : new double[] {90.1, -90.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Point(odd, 0)).isInstanceOf(InvalidValue.class);
        }
        assertThatThrownBy(() -> new Point(0, 180.5)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Place(null, CoordinateSystem.WGS_84, null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> CoordinateSystem.of("CGCS2000")).isInstanceOf(InvalidValue.class);
    }
}
