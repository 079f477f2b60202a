package org.huiyin.local.sabotage;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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

    /** Writes the agent as a jar, as the JVM wants it, and returns the option that loads it. */
    public static String option(Path folder) throws IOException {
        Path jar = folder.resolve("resequencer-off.jar");
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", ResequencerOff.class.getName());
        attributes.putValue(
                "Class-Path",
                Advice.class.getProtectionDomain().getCodeSource().getLocation().toString());
        try (OutputStream file = Files.newOutputStream(jar);
                var classes = new JarOutputStream(file, manifest)) {
            add(classes, ResequencerOff.class);
            add(classes, AlwaysApply.class);
        }
        return "-javaagent:" + jar;
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(entry));
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(entry)) {
            bytes.transferTo(jar);
        }
        jar.closeEntry();
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
