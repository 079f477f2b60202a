package org.huiyin.local.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;
import org.huiyin.local.House;
import org.huiyin.local.Ports;
import org.huiyin.local.process.Child;
import org.huiyin.local.process.JavaCommand;
import org.huiyin.local.process.Marks;

/** A broker as in production: whoever speaks with it has shown a certificate, and may do what an ACL allows. */
final class SecuredBroker implements AutoCloseable {
    private static final String ADMIN = "admin";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final House house;
    private final Path folder;
    private final Marks marks;
    private final Child child;

    private SecuredBroker(House house) throws IOException, InterruptedException {
        this.house = house;
        this.folder = Files.createDirectories(house.data().resolve("kafka"));
        this.marks = new Marks(house.marks());
        certificates();
        Path settings = Files.write(folder.resolve("server.properties"), settings());
        format(settings);
        this.child = launch("kafka", List.of("kafka.Kafka", settings.toString()));
    }

    static SecuredBroker start(House house, List<String> topics)
            throws IOException, InterruptedException, ExecutionException {
        var broker = new SecuredBroker(house);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        try (Admin admin = Admin.create(broker.admin())) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> admin.listTopics().names().get().isEmpty());
            admin.createTopics(topics.stream()
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        return broker;
    }

    String bootstrap() {
        return Ports.HOST + ":" + house.ports().kafka();
    }

    Map<String, Object> admin() {
        return login(folder.resolve(ADMIN + ".pem"));
    }

    /** How to log in with the key and the certificate in this file. */
    Map<String, Object> login(Path keyAndCertificate) {
        return Map.of(
                "bootstrap.servers",
                bootstrap(),
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                folder.resolve("ca.crt").toString(),
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                keyAndCertificate.toString());
    }

    /** Where {@code ca.crt} and {@code ca.key} lie. */
    Path authority() {
        return folder;
    }

    @Override
    public void close() {
        child.end("TERM", Duration.ofSeconds(30));
    }

    private void format(Path settings) throws InterruptedException {
        Child format = launch(
                "kafka-create",
                List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        settings.toString()));
        if (format.await(PATIENCE) != 0) {
            throw new IllegalStateException("see " + house.log("kafka-create"));
        }
    }

    private Child launch(String name, List<String> arguments) {
        List<String> command = new ArrayList<>(JavaCommand.small(256));
        command.addAll(List.of("-cp", house.launcherFolder().resolve("lib") + "/*"));
        command.addAll(arguments);
        return Child.start(new Child.Launch(name, command, Map.of(), house.log(name)), marks);
    }

    private List<String> settings() {
        String controller = Ports.HOST + ":" + house.ports().kafkaController();
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@" + controller,
                "listeners=SSL://" + bootstrap() + ",CONTROLLER://" + controller,
                "listener.security.protocol.map=SSL:SSL,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name=SSL",
                "controller.listener.names=CONTROLLER",
                "ssl.client.auth=required",
                "ssl.principal.mapping.rules=RULE:^CN=([^,]+).*$/$1/",
                "ssl.truststore.type=PEM",
                "ssl.truststore.location=" + folder.resolve("ca.crt"),
                "ssl.keystore.type=PEM",
                "ssl.keystore.location=" + folder.resolve(ADMIN + ".pem"),
                "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                // the controller's listener knows nobody; it is on the loopback interface of this test
                "super.users=User:" + ADMIN + ";User:ANONYMOUS",
                "log.dirs=" + folder.resolve("log"),
                "auto.create.topics.enable=false",
                "offsets.topic.num.partitions=1",
                "offsets.topic.replication.factor=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "log.cleaner.dedupe.buffer.size=8388608",
                "log.index.size.max.bytes=1048576");
    }

    /** An authority of this test, and what it says of the administrator, who is the broker too. */
    private void certificates() throws IOException, InterruptedException {
        Path log = folder.resolve("openssl.log");
        String commands =
                """
                openssl req -x509 -newkey rsa:2048 -noenc -keyout ca.key -subj /CN=authority -days 2 -out ca.crt
                openssl req -x509 -newkey rsa:2048 -noenc -keyout admin.key -subj /CN=admin -days 2 -out admin.crt \
                  -CA ca.crt -CAkey ca.key -addext subjectAltName=IP:127.0.0.1 -addext basicConstraints=critical,CA:FALSE
                cat admin.key admin.crt > admin.pem
                """;
        Process shell = new ProcessBuilder("sh", "-euc", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (shell.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }
}
