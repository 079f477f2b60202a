package org.huiyin.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.huiyin.local.Trouble;
import org.huiyin.local.process.Child;
import org.huiyin.local.process.Ending;
import org.huiyin.local.process.Marks;
import org.huiyin.local.process.ProcessMark;
import org.jspecify.annotations.Nullable;

/** A part that is one process of its own. */
abstract class ProcessPart implements Part {

    /** Includes the writing of a class archive when the part ends for the first time. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Object gate = new Object();
    private volatile @Nullable Child child;
    private volatile @Nullable Marks marks;
    private boolean stopped;

    abstract void launch() throws Exception;

    @Override
    public void start() throws Exception {
        launch();
    }

    /** The only way in which a part starts a process: once it has been stopped nothing more is started, whoever is half-way there. */
    final Child spawn(Child.Launch launch, Marks marks) {
        synchronized (gate) {
            if (stopped) {
                throw new Trouble(name() + " is being stopped.");
            }
            Child started = Child.start(launch, marks);
            child = started;
            this.marks = marks;
            return started;
        }
    }

    @Override
    public boolean alive() {
        Child current = child;
        return current != null && current.alive() || successor().isPresent();
    }

    @Override
    public OptionalLong pid() {
        Optional<ProcessMark> successor = successor();
        if (successor.isPresent()) {
            return OptionalLong.of(successor.get().pid());
        }
        Child current = child;
        return current == null ? OptionalLong.empty() : OptionalLong.of(current.pid());
    }

    /** The process that another command has put in the place of this one's. */
    private Optional<ProcessMark> successor() {
        Child current = child;
        Marks known = marks;
        return current == null || known == null || current.alive() ? Optional.empty() : known.living(name());
    }

    @Override
    public void stop() {
        Child current;
        synchronized (gate) {
            stopped = true;
            current = child;
        }
        Optional<ProcessMark> successor = successor(); // before its mark is removed with that of the one before
        if (current != null) {
            current.end(politeSignal(), PATIENCE);
        }
        successor.ifPresent(process -> Ending.end(process, politeSignal(), PATIENCE));
    }

    String politeSignal() {
        return "TERM";
    }

    /** True when the address answers 200. */
    static boolean answers(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(2_000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
