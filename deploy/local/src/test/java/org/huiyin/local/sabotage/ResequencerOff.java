package org.huiyin.local.sabotage;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Java agent: the inbox of the service applies whatever arrives, in whatever order, however often. */
public final class ResequencerOff {
    private ResequencerOff() {}

    public static void premain(String arguments, Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .type(named("org.huiyin.bus.inbox.Resequencer"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(AlwaysApply.class).on(named("judge"))))
                .installOn(instrumentation);
    }

    /** The option of a JVM that loads it. */
    public static String option(Path folder) throws IOException {
        return AgentJar.option(folder, ResequencerOff.class, AlwaysApply.class);
    }

    /** Replaces every verdict by the first one of its type, which is APPLY. */
    static final class AlwaysApply {
        private AlwaysApply() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object verdict) {
            verdict = verdict.getClass().getEnumConstants()[0];
        }
    }
}
