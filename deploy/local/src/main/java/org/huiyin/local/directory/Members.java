package org.huiyin.local.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huiyin.local.Trouble;

/** Who belongs to which section: a CSV with the columns section and username. */
final class Members {
    private static final String HEADER = "section,username";

    private Members() {}

    static Map<String, Set<String>> read(Path file) {
        try {
            return read(Files.readAllLines(file));
        } catch (IOException e) {
            throw new Trouble("Can't read " + file + ".", e);
        }
    }

    /** A section with an empty user name has no members. */
    static Map<String, Set<String>> read(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new Trouble("The list of members begins with the line '" + HEADER + "'.");
        }
        Map<String, Set<String>> members = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            if (!line.isBlank() && values.length != 2) {
                throw new Trouble("Line " + (lines.indexOf(line) + 1) + " of the members has not two columns.");
            }
            if (!line.isBlank()) {
                Set<String> users = members.computeIfAbsent(values[0].strip(), section -> new TreeSet<>());
                if (!values[1].isBlank()) {
                    users.add(values[1].strip());
                }
            }
        }
        return members;
    }
}
