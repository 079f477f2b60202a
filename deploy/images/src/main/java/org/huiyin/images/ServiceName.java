package org.huiyin.images;

import java.util.Locale;

/** The four services with the ports that their processes listen on. */
public enum ServiceName {
    INTAKE(8081),
    DISPATCH(8082),
    EVALUATION(8083),
    NOTIFICATION(8084);

    private static final int MANAGEMENT = 1_000;

    private final int port;

    ServiceName(int port) {
        this.port = port;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int port() {
        return port;
    }

    /** Health and metrics. */
    public int managementPort() {
        return port + MANAGEMENT;
    }
}
