package org.huiyin.local.part;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** One thing that ./run starts. {@link #start} only sets it going; it counts as up when {@link #ready} says so and {@link #prepare} is done. */
public interface Part {

    String name();

    /** What must be up before this part is started. */
    default Set<String> needs() {
        return Set.of();
    }

    /** The ports it listens on, with what each is for. */
    Map<String, Integer> ports();

    void start() throws Exception;

    /** Asks the part itself, cheaply; false as long as it is not usable. */
    boolean ready();

    /** Work to be done once the part answers, such as creating databases or topics. Safe to repeat. */
    default void prepare() throws Exception {}

    /** False once its process has ended. */
    boolean alive();

    /** The process, or empty when it lives inside the launcher. */
    OptionalLong pid();

    void stop();
}
