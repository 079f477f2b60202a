package org.huiyin.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.local.House;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.process.Child;
import org.huiyin.local.process.ClassArchive;
import org.huiyin.local.process.JavaCommand;
import org.huiyin.local.process.Marks;

/** One of the four services as its own process, told by its environment where everything is. */
public final class Service extends ProcessPart {

    private static final int HEAP_MEGABYTES = 128;
    /** A run holds the cases of a whole city's year. */
    private static final int HEAP_MEGABYTES_OF_EVALUATION = 256;

    private final ServiceName service;
    private final String name;
    private final Ports ports;
    private final House house;
    private final Marks marks;
    private final Secrets secrets;
    private final List<String> javaOptions;

    public Service(ServiceName service, House house, Marks marks) {
        this(service, house, marks, List.of());
    }

    /** The same with further options for its JVM, such as an agent. */
    public Service(ServiceName service, House house, Marks marks, List<String> javaOptions) {
        this.javaOptions = List.copyOf(javaOptions);
        this.service = service;
        this.name = service.word();
        this.ports = house.ports();
        this.house = house;
        this.marks = marks;
        this.secrets = new Secrets(house.data().resolve("secrets"));
    }

    private Service(Service first, int number) {
        this.javaOptions = first.javaOptions;
        this.service = first.service;
        this.name = first.name + "-" + number;
        this.ports = first.ports.replica(number);
        this.house = first.house;
        this.marks = first.marks;
        this.secrets = first.secrets;
    }

    /** One more process of the same service, on the same database and bus, with a name and ports of its own; the first is number 1. */
    public Service replica(int number) {
        return new Service(this, number);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> needs() {
        return Set.of("postgres", "kafka", "mail");
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("HTTP", ports.service(service), "management", ports.management(service));
    }

    @Override
    void launch() {
        Path jar = house.checkout().resolve(service.word() + "-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Trouble(jar + " is missing: run mvn -DskipTests package.");
        }
        List<String> command = new ArrayList<>(
                JavaCommand.small(service == ServiceName.EVALUATION ? HEAP_MEGABYTES_OF_EVALUATION : HEAP_MEGABYTES));
        command.addAll(javaOptions);
        command.addAll(ClassArchive.flags(house.programs().resolve("archives"), service.word(), jar));
        command.addAll(List.of("-Xms32m", "-XX:ReservedCodeCacheSize=64m", "-jar", jar.toString()));
        spawn(new Child.Launch(name(), command, environment(), house.log(name())), marks);
    }

    @Override
    public boolean ready() {
        return answers("http://" + Ports.HOST + ":" + ports.management(service) + "/q/health/ready");
    }

    private Map<String, String> environment() {
        Ports shared = house.ports();
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.service(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", Ports.HOST);
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
        environment.put("HUIYIN_DB_URL", Postgres.url(shared, service.word()).replaceFirst("^jdbc:", ""));
        for (String role : List.of("OWNER", "APP", "RELAY")) {
            String account = service.word() + "_" + role.toLowerCase(java.util.Locale.ROOT);
            environment.put("HUIYIN_DB_" + role, account);
            environment.put("HUIYIN_DB_" + role + "_PASSWORD", account);
        }
        environment.put("KAFKA_BOOTSTRAP_SERVERS", Ports.HOST + ":" + shared.kafka());
        environment.put("HUIYIN_OIDC_URL", Keycloak.realmUrl(shared));
        addSecrets(environment);
        if (service == ServiceName.NOTIFICATION) {
            environment.put("HUIYIN_SMTP_HOST", Ports.HOST);
            environment.put("HUIYIN_SMTP_PORT", Integer.toString(shared.smtp()));
        }
        return environment;
    }

    /** Each service gets the keys it works with and no other. */
    private void addSecrets(Map<String, String> environment) {
        if (service == ServiceName.INTAKE) {
            environment.put("HUIYIN_KEK", secrets.get("kek"));
            environment.put("HUIYIN_ESCROW_KEY", secrets.get("escrow-key"));
            environment.put("HUIYIN_PEPPER", secrets.get("pepper"));
        }
        if (service == ServiceName.DISPATCH) {
            environment.put("HUIYIN_AUDIT_KEY", secrets.get("audit-key"));
            environment.put("HUIYIN_DRAW_KEY", secrets.get("draw-key"));
            environment.put(
                    "HUIYIN_AUDIT_FILE",
                    house.data()
                            .resolve("audit-checkpoints.txt")
                            .toAbsolutePath()
                            .toString());
        }
        if (service != ServiceName.EVALUATION) {
            environment.put("HUIYIN_BUS_KEY", secrets.get("bus-key"));
        }
    }
}
