package org.huiyin.evaluation.assessing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which program computes here: its commit, the versions of its libraries, the Java runtime. */
@ApplicationScoped
class Provenance {
    private static final String VERSIONS = "/computing-libraries.properties";

    private final String commit;

    Provenance(@ConfigProperty(name = "huiyin.commit") String commit) {
        this.commit = commit;
    }

    String commit() {
        return commit;
    }

    /** As they were when this program was built. */
    SortedMap<String, String> libraries() {
        var versions = new Properties();
        try (InputStream file = Provenance.class.getResourceAsStream(VERSIONS)) {
            versions.load(Objects.requireNonNull(file, VERSIONS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        versions.stringPropertyNames().forEach(name -> sorted.put(name, versions.getProperty(name)));
        return sorted;
    }

    String jdk() {
        return Runtime.version().toString();
    }
}
