package org.huiyin.local.bench;

import java.time.Duration;
import java.util.List;
import org.huiyin.local.House;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.part.Kafka;
import org.huiyin.local.part.Keycloak;
import org.huiyin.local.part.Part;
import org.huiyin.local.part.Postgres;
import org.huiyin.local.part.Service;
import org.huiyin.local.process.Marks;
import org.huiyin.local.process.ProcessFigures;
import org.huiyin.local.start.ResetCommand;

/**
 * A second, empty house with a database, a broker and one service alone, as they are in the first one: what is made up for a measurement
 * stays out of the house that somebody works with, and nobody else works on it. Logins are those of the first house. The service has both
 * compilers of the JVM, as where it runs for months; the first house keeps to the quick one, to be ready soon.
 */
final class SideHouse implements AutoCloseable {

    private static final int APART = 500;
    private static final String BOTH_COMPILERS = "-XX:TieredStopAtLevel=4";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final House own;
    private final Part postgres;
    private final Part kafka;
    private final ServiceName name;
    private final Part service;
    private final Thread ending = new Thread(this::stop, "ending");

    SideHouse(House first, ServiceName name) {
        this.name = name;
        this.own = new House(
                first.checkout(),
                first.data().resolve("bench"),
                new Ports(first.ports().offset() + APART));
        var marks = new Marks(own.marks());
        this.postgres = new Postgres(own, marks);
        this.kafka = new Kafka(own, marks);
        this.service = new Service(
                name, own, marks, List.of("-DHUIYIN_OIDC_URL=" + Keycloak.realmUrl(first.ports()), BOTH_COMPILERS));
    }

    /** An empty database and an empty broker; whatever a bench before left behind is gone. */
    void startParts() throws InterruptedException {
        new ResetCommand(own).clear();
        own.prepare();
        Runtime.getRuntime().addShutdownHook(ending);
        bringUp(postgres);
        bringUp(kafka);
    }

    void startService() throws InterruptedException {
        bringUp(service);
    }

    Ports ports() {
        return own.ports();
    }

    String bootstrap() {
        return Ports.HOST + ":" + own.ports().kafka();
    }

    /** Where the service is reached. */
    String address() {
        return "http://" + Ports.HOST + ":" + own.ports().service(name);
    }

    String metrics() {
        return "http://" + Ports.HOST + ":" + own.ports().management(name) + "/q/metrics";
    }

    long residentMegabytes() {
        return ProcessFigures.residentMegabytes(service.pid().orElseThrow());
    }

    /** To be called when all went well: otherwise the logs say why not. */
    void forget() {
        stop();
        new ResetCommand(own).clear();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(ending);
        stop();
    }

    private void stop() {
        for (Part part : List.of(service, kafka, postgres)) {
            part.stop();
        }
    }

    private static void bringUp(Part part) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            part.start();
            while (!part.ready()) {
                if (!part.alive() || System.nanoTime() > end) {
                    throw new Trouble(part.name() + " of the bench did not start.");
                }
                Thread.sleep(100);
            }
            part.prepare();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new Trouble(part.name() + " of the bench did not start: " + e.getMessage(), e);
        }
    }
}
