package org.huiyin.k8s;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may reach whom, on which port; nothing else may. */
final class NetworkTable {

    private static final String ALL =
            """
            edge > intake:8081 dispatch:8082 evaluation:8083 notification:8084 keycloak:8080
            monitoring > intake:9081 dispatch:9082 evaluation:9083 notification:9084
            intake dispatch evaluation notification > keycloak:8080
            keycloak > keycloak:7800 keycloak:57800
            notification > internet:443 internet:8443 internet:587
            intake dispatch evaluation notification keycloak > names:53
            intake-migration dispatch-migration evaluation-migration notification-migration > names:53
            """;

    private static final Map<Overlay, String> PARTS = Map.of(
            Overlay.DEMO,
                    """
            intake dispatch evaluation notification > kafka:9092 postgres:5432
            intake-migration dispatch-migration evaluation-migration notification-migration > postgres:5432
            kafka kafka-topics > kafka:9092
            notification > mail:3025
            kafka kafka-topics postgres mail > names:53
            """,
            Overlay.PRODUCTION,
                    """
            intake dispatch evaluation notification > kafka:9093
            intake intake-migration > intake-db:5432
            dispatch dispatch-migration > dispatch-db:5432
            evaluation evaluation-migration > evaluation-db:5432
            notification notification-migration > notification-db:5432
            keycloak > keycloak-db:5432
            intake-db > intake-db:5432 intake-db:8000
            dispatch-db > dispatch-db:5432 dispatch-db:8000
            evaluation-db > evaluation-db:5432 evaluation-db:8000
            notification-db > notification-db:5432 notification-db:8000
            keycloak-db > keycloak-db:5432 keycloak-db:8000
            cnpg-system > intake-db:5432 dispatch-db:5432 evaluation-db:5432 notification-db:5432 keycloak-db:5432
            cnpg-system > intake-db:8000 dispatch-db:8000 evaluation-db:8000 notification-db:8000 keycloak-db:8000
            intake-db dispatch-db evaluation-db notification-db keycloak-db > internet:443 internet:6443
            intake-db dispatch-db evaluation-db notification-db keycloak-db > private-network:443 private-network:6443
            kafka entity-operator > kafka:9090 kafka:9091
            entity-operator > internet:443 internet:6443 private-network:443 private-network:6443
            strimzi > kafka:9090 kafka:9091 kafka:8443
            keda > kafka:9093
            intake-db dispatch-db evaluation-db notification-db keycloak-db kafka entity-operator > names:53
            """);

    private NetworkTable() {}

    /** One edge each: {@code from > to:port}. */
    static Set<String> of(Overlay overlay) {
        Set<String> edges = new TreeSet<>();
        (ALL + PARTS.get(overlay)).lines().forEach(line -> {
            String[] sides = line.split(" > ");
            for (String from : sides[0].split(" ")) {
                for (String to : sides[1].split(" ")) {
                    edges.add(from + " > " + to);
                }
            }
        });
        return edges;
    }
}
