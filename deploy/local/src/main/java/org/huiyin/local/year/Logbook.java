package org.huiyin.local.year;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.local.Trouble;

/**
 * What has been done of a year, one line each, in a file of the data folder: a run that was stopped goes on behind the last line. What
 * was done and not yet written down is sent again under the same key.
 */
final class Logbook implements AutoCloseable {

    private static final String BEGUN = "begun";
    private static final String HIRED = "hired";
    private static final String FILED = "filed";
    private static final String STEP = "step";
    private static final String DAY = "day";

    private final BufferedWriter out;
    private final Map<Integer, Complaint> complaints = new HashMap<>();
    private final Set<String> steps = new HashSet<>();
    private boolean hired;
    private int days;

    private Logbook(Path file, String what) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (lines.isEmpty()) {
            write(BEGUN, what);
        } else if (!lines.get(0).equals(BEGUN + " " + what)) {
            throw new Trouble("This house has another year in it (" + lines.get(0) + "): ./run reset empties it.");
        }
        lines.forEach(line -> read(line.split(" ")));
    }

    /** What a story's complaint is known by. */
    record Complaint(String id, String number) {}

    /** Opens the book of a year of this sort. */
    static Logbook open(Path folder, String what) {
        try {
            Files.createDirectories(folder);
            return new Logbook(folder.resolve("year.log"), what);
        } catch (IOException e) {
            throw new Trouble("The book of the year can't be written (" + e.getMessage() + ").", e);
        }
    }

    private void read(String... words) {
        switch (words[0]) {
            case HIRED -> hired = true;
            case FILED -> complaints.put(Integer.parseInt(words[1]), new Complaint(words[2], words[3]));
            case STEP -> steps.add(words[1] + " " + words[2]);
            case DAY -> days = Integer.parseInt(words[1]) + 1;
            default -> {}
        }
    }

    boolean hired() {
        return hired;
    }

    /** How many days have been played to the end. */
    int days() {
        return days;
    }

    Map<Integer, Complaint> complaints() {
        return Map.copyOf(complaints);
    }

    boolean isDone(int story, int step) {
        return steps.contains(story + " " + step);
    }

    void noteHired() {
        write(HIRED, "staff");
    }

    void noteFiled(int story, Complaint complaint) {
        write(FILED, story + " " + complaint.id() + " " + complaint.number());
    }

    void noteStep(int story, int step) {
        write(STEP, story + " " + step);
    }

    void noteDay(int day) {
        write(DAY, Integer.toString(day));
    }

    private synchronized void write(String word, String rest) {
        try {
            out.write(word + " " + rest + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
