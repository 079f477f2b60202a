package org.huiyin.evaluation.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of the page that tells people how to check a publication, as they would run them. */
public final class PageCommands {
    private static final Path PAGE = Path.of("../docs/publication.md");

    private PageCommands() {}

    /** Runs the lines after a mark of the page in a folder; all that they said. */
    public static String run(Path folder, String mark, Map<String, String> variables) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", commands(mark))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().putAll(variables);
        Process running = shell.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return said;
    }

    private static String commands(String mark) throws IOException {
        Matcher block = Pattern.compile("<!-- " + mark + " -->\\s*```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as(mark).isTrue();
        return block.group(1);
    }
}
