package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.client.Tokens;
import org.huiyin.local.part.Keycloak;
import org.huiyin.local.part.Unpacking;

/**
 * The commands of README.md and of docs/walks.md, which goes on from it, as a newcomer types them; only ports are moved, and tokens and
 * the clock are asked for directly.
 */
final class Walk {
    /** The one section that moves the clock of the house. */
    static final String YEARS_END = "A year's end: from frozen rules to the archive";

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    /** Functions, on one line or several, and constants. */
    private static final Pattern DEFINITION = Pattern.compile(
            "^\\w+\\(\\) *\\{ [^\\n]*\\}$|^\\w+\\(\\) *\\{.*?^\\}$|^[A-Z]+=(?:http\\S+|\"[^\"$\\n]*\")$",
            Pattern.DOTALL | Pattern.MULTILINE);

    private final Stack stack;
    private final String pages;

    Walk(Stack stack) throws IOException {
        this.stack = stack;
        Path checkout = stack.house().checkout();
        this.pages =
                Files.readString(checkout.resolve("README.md")) + Files.readString(checkout.resolve("docs/walks.md"));
    }

    /** Walks all sections but the one that moves the clock, and answers what was printed. */
    String allButTheYearsEnd() throws IOException, InterruptedException {
        return run(commands(pages.replace(yearsEnd(), "")));
    }

    /** Walks that section alone, with the functions of those before it. */
    String theYearsEnd() throws IOException, InterruptedException {
        String section = yearsEnd();
        String before = commands(pages.substring(0, pages.indexOf(section)));
        String definitions = DEFINITION
                .matcher(before)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n", "", "\n"));
        return run(definitions + commands(section));
    }

    /** The last section of the last page. */
    private String yearsEnd() {
        int from = pages.indexOf("\n## " + YEARS_END + "\n");
        assertThat(from).as("the section '%s'", YEARS_END).isPositive();
        assertThat(pages.indexOf("\n## ", from + 1)).as("what comes after it").isNegative();
        return pages.substring(from);
    }

    private static String commands(String text) {
        return SHELL.matcher(text).results().map(found -> found.group(1)).collect(Collectors.joining());
    }

    private String run(String commands) throws IOException, InterruptedException {
        Path held = Files.createTempDirectory("walk");
        try {
            Path file = Files.writeString(held.resolve("walk.sh"), preamble() + here(commands));
            Path printed = held.resolve("printed");
            ProcessBuilder walk = new ProcessBuilder("bash", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            walk.directory(stack.house().checkout().toFile());
            walk.environment().put("HELD", held.toString());
            walk.environment().put("CLASSES", System.getProperty("java.class.path"));
            requireEnd(walk.start(), printed);
            return Files.readString(printed);
        } finally {
            Unpacking.deleteTree(held);
        }
    }

    /** One that waits for what never comes is ended, and has said how far it came. */
    private static void requireEnd(Process bash, Path printed) throws IOException, InterruptedException {
        boolean ended = bash.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        bash.descendants().forEach(ProcessHandle::destroy);
        bash.destroy();
        assertThat(ended)
                .as("the walk ends; it printed %s", Files.readString(printed))
                .isTrue();
    }

    private String here(String commands) {
        String moved = commands;
        for (ServiceName service : ServiceName.values()) {
            moved = moved.replace(
                    "http://127.0.0.1:" + new Ports(0).service(service),
                    "http://127.0.0.1:" + stack.house().ports().service(service));
        }
        return moved.replace("./run token", "token").replace("./run clock", "clock");
    }

    /** A token is asked for again before it ends: a slow machine walks longer than one lives. */
    private String preamble() {
        return """
                token() {
                  local held="$HELD/$1" login="grant_type=password&client_id=huiyin-cli&username=$1-demo&password=huiyin"
                  [ "$1" != partner ] || login="grant_type=client_credentials&client_id=partner-demo&client_secret=partner-demo"
                  [ -n "$(find "$held" -mmin -3 2>/dev/null)" ] || curl -s '%s' -d "$login" | grep -o '"access_token":"[^"]*"' | cut -d '"' -f 4 > "$held"
                  cat "$held"
                }
                clock() {
                  HUIYIN_PORT_OFFSET=%d '%s' -cp "$CLASSES" org.huiyin.local.Main clock "$1"
                }
                """
                .formatted(
                        Tokens.url(Keycloak.realmUrl(stack.house().ports())),
                        stack.house().ports().offset(),
                        Path.of(System.getProperty("java.home"), "bin", "java"));
    }
}
