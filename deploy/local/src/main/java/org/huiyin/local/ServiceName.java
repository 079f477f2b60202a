package org.huiyin.local;

import java.util.Arrays;
import java.util.Locale;

/** The four services, in the order in which a complaint travels through them. */
public enum ServiceName {
    INTAKE(8081),
    DISPATCH(8082),
    EVALUATION(8083),
    NOTIFICATION(8084);

    private final int port;

    ServiceName(int port) {
        this.port = port;
    }

    /** The one that an operator named. */
    public static ServiceName named(String word) {
        return Arrays.stream(values())
                .filter(service -> service.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Trouble("Which service? One of intake, dispatch, evaluation, notification."));
    }

    /** Also the name of the service's database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int port() {
        return port;
    }
}
