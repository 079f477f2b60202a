package org.huiyin.evaluation.workbench;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The workbench without a server: a method and a file, or {@code -} for standard input; prints the answer's JSON and nothing else. */
public final class Main {
    private static final int BAD_INPUT = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        if (arguments.length != 2 || !Workbench.methods().contains(arguments[0])) {
            return refuse("Which method, of which file? ./run method " + String.join("|", Workbench.methods())
                    + " FILE (- for standard input)");
        }
        try (InputStream request = open(arguments[1])) {
            var workbench = new Workbench(Long.MAX_VALUE);
            System.out.println(workbench.write(workbench.answer(arguments[0], request)));
            return 0;
        } catch (Refusal refusal) {
            return refuse(refusal.getMessage());
        } catch (NoSuchFileException e) {
            return refuse("There is no file " + arguments[1] + ".");
        } catch (IOException e) {
            return refuse("The file " + arguments[1] + " can't be read.");
        }
    }

    private static InputStream open(String file) throws IOException {
        return file.equals("-") ? new FilterInputStream(System.in) {} : Files.newInputStream(Path.of(file));
    }

    private static int refuse(String reason) {
        System.err.println(reason);
        return BAD_INPUT;
    }
}
