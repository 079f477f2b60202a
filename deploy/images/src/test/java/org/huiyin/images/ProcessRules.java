package org.huiyin.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the process of a container must be confined, as the kernel tells it. */
final class ProcessRules {

    private ProcessRules() {}

    static List<String> faults(long pid) throws IOException {
        List<String> faults = new ArrayList<>();
        Path process = Path.of("/proc", Long.toString(pid));
        List<String> status = Files.readAllLines(process.resolve("status"));
        expect(faults, status, "Uid", "10001\t10001\t10001\t10001");
        expect(faults, status, "Gid", "10001\t10001\t10001\t10001");
        expect(faults, status, "CapEff", "0000000000000000");
        expect(faults, status, "CapBnd", "0000000000000000");
        List<String> mounts = Files.readAllLines(process.resolve("mountinfo"));
        boolean rootIsReadOnly = mounts.stream()
                .map(line -> line.split(" "))
                .anyMatch(fields -> fields[4].equals("/") && fields[5].startsWith("ro"));
        if (!rootIsReadOnly) {
            faults.add("the root of its files can be written");
        }
        return faults;
    }

    private static void expect(List<String> faults, List<String> status, String name, String wanted) {
        String found = status.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("missing");
        if (!found.equals(wanted)) {
            faults.add(name + " is " + found);
        }
    }
}
