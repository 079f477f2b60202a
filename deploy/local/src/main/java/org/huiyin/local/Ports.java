package org.huiyin.local;

/** Every port that a local Huiyin takes, all on the loopback interface, moved together by one offset. */
public record Ports(int offset) {

    public static final String HOST = "127.0.0.1";

    /** Leaves room for the ports of all four services. */
    private static final int BETWEEN_REPLICAS = 10;

    public Ports {
        if (offset < 0 || offset > 40_000) {
            throw new Trouble("The port offset must lie between 0 and 40000, not " + offset + ".");
        }
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int kafka() {
        return 19092 + offset;
    }

    public int kafkaController() {
        return 19093 + offset;
    }

    public int keycloak() {
        return 18080 + offset;
    }

    public int keycloakManagement() {
        return 19000 + offset;
    }

    public int smtp() {
        return 13025 + offset;
    }

    /** Lists the caught mails over HTTP. */
    public int mailList() {
        return 18025 + offset;
    }

    public int service(ServiceName service) {
        return service.port() + offset;
    }

    public int management(ServiceName service) {
        return service.port() + 1000 + offset;
    }

    /** What a further process of a service listens on; the first is number 1. */
    public Ports replica(int number) {
        return new Ports(offset + (number - 1) * BETWEEN_REPLICAS);
    }
}
