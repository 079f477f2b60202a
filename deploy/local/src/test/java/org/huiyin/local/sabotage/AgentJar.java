package org.huiyin.local.sabotage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.asm.Advice;

/** A Java agent of this package as a jar, as the JVM wants it. */
final class AgentJar {
    private AgentJar() {}

    /** Writes the jar and returns the option that loads it. */
    static String option(Path folder, Class<?> agent, Class<?> advice) throws IOException {
        Path jar = folder.resolve(agent.getSimpleName() + ".jar");
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", agent.getName());
        attributes.putValue(
                "Class-Path",
                Advice.class.getProtectionDomain().getCodeSource().getLocation().toString());
        try (OutputStream file = Files.newOutputStream(jar);
                var classes = new JarOutputStream(file, manifest)) {
            add(classes, agent);
            add(classes, advice);
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
}
