package org.huiyin.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the user typed: a command, its words, and options written as {@code --name value} or {@code --name=value}. */
public record CommandLine(String command, List<String> words, Map<String, String> options) {

    public CommandLine {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    public static CommandLine parse(String... arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("-h") || argument.equals("--help")) {
                words.add(0, "help");
            } else if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (argument.contains("=")) {
                int equals = argument.indexOf('=');
                options.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else if (i + 1 < arguments.length) {
                options.put(argument.substring(2), arguments[++i]);
            } else {
                throw new Trouble("The option " + argument + " needs a value.");
            }
        }
        String command = words.isEmpty() ? "start" : words.remove(0);
        return new CommandLine(command, words, options);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    /** A whole number above zero, or the fallback where the user gave none. */
    public int number(int index, int fallback) {
        return word(index).map(word -> positive(word)).orElse(fallback);
    }

    public int option(String name, int fallback) {
        return option(name).map(word -> positive(word)).orElse(fallback);
    }

    /** The rest, when some options have been read. */
    public CommandLine without(String... names) {
        Map<String, String> rest = new HashMap<>(options);
        List.of(names).forEach(rest::remove);
        return new CommandLine(command, words, rest);
    }

    /** A mistyped option must not be taken for silence. */
    public void allowOptions(String... names) {
        List<String> known = List.of(names);
        for (String option : options.keySet()) {
            if (!known.contains(option)) {
                throw new Trouble("Unknown option --" + option + " for '" + command + "': see ./run help.");
            }
        }
    }

    /** A part of a whole, above 0 and at most 1. */
    static double share(String word) {
        try {
            double share = Double.parseDouble(word);
            if (share > 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // falls through to the same message as a number out of range
        }
        throw new Trouble("'" + word + "' is not a number above 0 and at most 1.");
    }

    static int positive(String word) {
        try {
            int number = Integer.parseInt(word);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the same message as a negative number
        }
        throw new Trouble("'" + word + "' is not a whole number.");
    }
}
