package org.huiyin.local.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a process ended, as far as its log tells, in one line. */
final class LastWords {

    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int LONGEST = 300;

    private LastWords() {}

    static String of(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            String found = lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
            for (String line : lines) {
                if (line.contains("\"level\":\"ERROR\"") || line.contains(" ERROR ") || line.contains("FATAL")) {
                    found = line;
                }
            }
            return shortened(deepestMessage(found));
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    /** In a JSON line the message of the innermost cause stands last. */
    private static String deepestMessage(String line) {
        String found = line;
        Matcher matcher = MESSAGE.matcher(line);
        while (matcher.find()) {
            found = matcher.group(1).replace("\\n", " ").replace("\\\"", "\"");
        }
        return found;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
