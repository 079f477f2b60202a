package org.huiyin.local.sabotage;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * Java agent: the deadline sweep of dispatch locks nothing and does not look a second time before it fires. Whoever holds it up between
 * finding and firing leaves others the time to fire the same.
 */
public final class SweepLocksOff {
    private static final String LOCKS = " for update of c, d skip locked)";
    private static final String GATE =
            "), held as materialized (select pg_advisory_xact_lock_shared(8001) from due limit 1)";
    private static final String SECOND_LOOK = "and deadline.state = 'ARMED'";

    private SweepLocksOff() {}

    public static void premain(String arguments, Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .type(named("org.hibernate.reactive.mutiny.impl.MutinySessionImpl"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Careless.class).on(named("createNativeQuery"))))
                .installOn(instrumentation);
    }

    /** The option of a JVM that loads it. */
    public static String option(Path folder) throws IOException {
        return AgentJar.option(folder, SweepLocksOff.class, Careless.class);
    }

    /** Holds the sweep up until the connection to the database of dispatch is closed. */
    public static void holdUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(8001)");
        }
    }

    /** Whether it has found something and is held up. */
    public static boolean isHeldUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "select from pg_locks where locktype = 'advisory' and objid = 8001 and not granted")) {
            return waiting.next();
        }
    }

    /** Changes the sweep's statement on its way to the database, and no other. */
    static final class Careless {
        private Careless() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) String sql) {
            if (sql.contains(SECOND_LOOK)) {
                sql = sql.replace(LOCKS, GATE)
                        .replace("from due\n", "from due, held\n")
                        .replace(SECOND_LOOK, "");
            }
        }
    }
}
