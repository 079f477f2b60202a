package org.huiyin.local.part;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.huiyin.local.House;
import org.huiyin.local.Ports;
import org.huiyin.local.Trouble;
import org.huiyin.local.process.Child;
import org.huiyin.local.process.ClassArchive;
import org.huiyin.local.process.JavaCommand;
import org.huiyin.local.process.Marks;

/** One Kafka broker that is its own controller (KRaft), with all topics and none created by accident. */
public final class Kafka extends ProcessPart {

    private static final int HEAP_MEGABYTES = 256;

    private final House house;
    private final Marks marks;
    private final Path folder;

    public Kafka(House house, Marks marks) {
        this.house = house;
        this.marks = marks;
        this.folder = house.data().resolve("kafka");
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(
                "bootstrap", house.ports().kafka(), "controller", house.ports().kafkaController());
    }

    @Override
    void launch() throws Exception {
        Files.createDirectories(folder);
        Path settings = folder.resolve("server.properties");
        Files.write(settings, settings());
        if (!Files.exists(folder.resolve("log/meta.properties"))) {
            format(settings);
        }
        List<String> command = java(HEAP_MEGABYTES);
        Path libraries = house.launcherFolder().resolve("lib");
        command.addAll(1, ClassArchive.flags(house.programs().resolve("archives"), name(), libraries));
        command.addAll(List.of("kafka.Kafka", settings.toString()));
        spawn(new Child.Launch(name(), command, Map.of(), house.log(name())), marks);
    }

    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, house.ports().kafka()), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void prepare() throws Exception {
        Topics.create(bootstrap());
    }

    private String bootstrap() {
        return Ports.HOST + ":" + house.ports().kafka();
    }

    private void format(Path settings) throws InterruptedException {
        List<String> command = java(64);
        command.addAll(List.of(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString()));
        command.addAll(List.of("--config", settings.toString()));
        Path log = house.log("kafka-create");
        Child child = spawn(new Child.Launch("kafka-create", command, Map.of(), log), marks);
        if (child.await(Duration.ofMinutes(2)) != 0) {
            throw new Trouble("Kafka could not create its data folder: see " + log + ".");
        }
    }

    private List<String> java(int heapMegabytes) {
        List<String> command = new ArrayList<>(JavaCommand.small(heapMegabytes));
        command.addAll(List.of(
                // the broker mostly moves bytes: the quick compiler is enough and starts with a third less processor
                // time
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX",
                "-cp",
                house.launcherFolder().resolve("lib") + "/*"));
        return command;
    }

    private List<String> settings() {
        String controller = Ports.HOST + ":" + house.ports().kafkaController();
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@" + controller,
                "listeners=PLAINTEXT://" + bootstrap() + ",CONTROLLER://" + controller,
                "advertised.listeners=PLAINTEXT://" + bootstrap(),
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("log").toString().replace("\\", "\\\\"),
                "auto.create.topics.enable=false",
                "offsets.topic.num.partitions=4",
                "offsets.topic.replication.factor=1",
                "transaction.state.log.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "share.coordinator.state.topic.num.partitions=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                // one partition each on two cores: the defaults reserve memory for a large server
                "num.network.threads=2",
                "num.io.threads=4",
                "log.cleaner.dedupe.buffer.size=8388608",
                "log.index.size.max.bytes=1048576");
    }
}
