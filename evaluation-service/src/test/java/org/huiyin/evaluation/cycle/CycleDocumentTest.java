package org.huiyin.evaluation.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the cycle says of moves and refusals what the code does. */
class CycleDocumentTest {
    private static final Path PAGE = Path.of("../docs/cycle.md");

    @Test
    void everyMoveHasItsLine() throws IOException {
        assertThat(missingMoves(Files.readAllLines(PAGE))).isEmpty();
    }

    @Test
    void everyRefusalIsNamed() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Refusal.values()).allSatisfy(refusal -> assertThat(page).contains("`" + refusal.type() + "`"));
    }

    @Test
    void aMoveByAnotherRoleWouldBeSeen() throws IOException {
        List<String> page = Files.readAllLines(PAGE).stream()
                .map(line -> line.replace("| review | commission |", "| review | evaluator |"))
                .toList();

        assertThat(missingMoves(page)).singleElement().asString().startsWith("| review |");
    }

    private static List<String> missingMoves(List<String> page) {
        return Arrays.stream(Move.values())
                .map(CycleDocumentTest::line)
                .filter(line -> page.stream().noneMatch(written -> written.startsWith(line)))
                .toList();
    }

    private static String line(Move move) {
        String from = move.from().stream().map(Stage::name).collect(Collectors.joining(", "));
        return "| " + move.noun() + " | " + move.role() + " | " + from + " | " + move.to() + " |";
    }
}
