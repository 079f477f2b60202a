package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.bus.event.EventType;
import org.junit.jupiter.api.Test;

/** The page about the moves is the table of the code, written anew with {@code -Dhuiyin.docs.write=true}. */
class MovesDocumentTest {
    private static final Path PAGE = Path.of("../docs/moves.md");
    private static final String HEAD =
            """
            # The moves of a case

            Who may do what in which state, where it leads, and which events tell of it. Written from `cases.Moves`, which is also what
            a refused caller is told (`allowed` of the problem); a test compares this page with the code, and another one plays random
            moves by random people against the running service.

            | move | by | from | to | events |
            |---|---|---|---|---|
            """;

    @Test
    void thePageIsTheTable() throws IOException {
        String table = HEAD + Moves.TABLE.stream().map(MovesDocumentTest::line).collect(Collectors.joining());
        if (Boolean.getBoolean("huiyin.docs.write")) {
            Files.writeString(PAGE, table);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(table);
    }

    @Test
    void everyLineIsAboutStatesAndEventsThatThereAre() {
        assertThat(Moves.TABLE).allSatisfy(move -> {
            assertThat(move.roles()).isNotEmpty();
            assertThat(move.from()).isNotEmpty();
            assertThat(move.to()).isNotEmpty();
            assertThat(move.events()).isNotEmpty().allMatch(event -> EventType.named(event)
                    .isPresent());
        });
        assertThat(Moves.TABLE.stream().map(Move::act)).doesNotHaveDuplicates();
    }

    @Test
    void everyStateIsReachedAndOnlyTheEndsHaveNoWayOn() {
        List<StateName> reached =
                Moves.TABLE.stream().flatMap(move -> move.to().stream()).toList();
        List<StateName> left =
                Moves.TABLE.stream().flatMap(move -> move.from().stream()).toList();

        assertThat(reached).contains(without(StateName.RECEIVED, StateName.PROPOSED));
        assertThat(left).contains(without(StateName.STRUCK_OFF, StateName.WITHDRAWN, StateName.REFERRED));
    }

    private static StateName[] without(StateName... some) {
        return Stream.of(StateName.values())
                .filter(state -> !List.of(some).contains(state))
                .toArray(StateName[]::new);
    }

    private static String line(Move move) {
        return "| " + move.act() + " | " + list(move.roles()) + " | " + states(move.from()) + " | " + states(move.to())
                + " | " + move.events().stream().map(event -> "`" + event + "`").collect(Collectors.joining(", "))
                + " |\n";
    }

    private static String states(Collection<StateName> states) {
        return states.stream().sorted().map(StateName::name).collect(Collectors.joining(", "));
    }

    private static String list(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
