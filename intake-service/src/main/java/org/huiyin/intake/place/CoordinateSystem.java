package org.huiyin.intake.place;

import cn.hutool.core.util.CoordinateUtil;
import cn.hutool.core.util.CoordinateUtil.Coordinate;
import org.huiyin.intake.complaint.InvalidValue;

/** The systems in which maps in China give coordinates; a point read in the wrong one is some hundred metres off. */
public enum CoordinateSystem {
    /** What satellites and the rest of the world use. */
    WGS_84("WGS-84") {
        @Override
        Point toWgs84(Point given) {
            return given;
        }
    },
    /** The state's (火星坐标): AMap, Tencent. */
    GCJ_02("GCJ-02") {
        @Override
        Point toWgs84(Point given) {
            return point(CoordinateUtil.gcj02ToWgs84(given.longitude(), given.latitude()));
        }
    },
    /** Baidu's. */
    BD_09("BD-09") {
        @Override
        Point toWgs84(Point given) {
            return point(CoordinateUtil.bd09toWgs84(given.longitude(), given.latitude()));
        }
    };

    private final String code;

    CoordinateSystem(String code) {
        this.code = code;
    }

    abstract Point toWgs84(Point given);

    public String code() {
        return code;
    }

    public static CoordinateSystem of(String code) {
        for (CoordinateSystem system : values()) {
            if (system.code.equals(code)) {
                return system;
            }
        }
        throw new InvalidValue("unknown-code", "must be WGS-84, GCJ-02 or BD-09");
    }

    private static Point point(Coordinate converted) {
        return new Point(converted.getLat(), converted.getLng());
    }
}
