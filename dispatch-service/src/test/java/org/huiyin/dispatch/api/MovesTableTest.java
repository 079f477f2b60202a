package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.bus.event.EventType;
import org.huiyin.dispatch.cases.Move;
import org.huiyin.dispatch.cases.Moves;
import org.huiyin.dispatch.cases.StateName;
import org.junit.jupiter.api.Test;

/** The table of moves and the doors of the API must say the same, or a 409 would name moves that are none. */
class MovesTableTest {

    @Test
    void everyMoveOfTheApiStandsInTheTableWithItsRoles() {
        Map<String, Set<String>> doors = new TreeMap<>();
        moveMethods()
                .forEach(method -> doors.put(
                        method.getAnnotation(Path.class).value(),
                        Set.of(method.getAnnotation(RolesAllowed.class).value())));

        Map<String, Set<String>> table = Moves.TABLE.stream()
                .filter(move -> !move.roles().equals(Set.of("complainant")))
                .filter(move -> !move.act().equals("conclusion")) // of the common problem, not of one case
                .collect(Collectors.toMap(Move::act, Move::roles, (one, other) -> one, TreeMap::new));

        assertThat(doors).isNotEmpty().isEqualTo(table);
    }

    @Test
    void everyLineIsWhole() {
        assertThat(Moves.TABLE).allSatisfy(move -> {
            assertThat(move.from()).isNotEmpty();
            assertThat(move.to()).isNotEmpty();
            assertThat(move.events()).isNotEmpty().allMatch(name -> EventType.named(name)
                    .isPresent());
        });
        assertThat(Moves.TABLE).extracting(Move::act).doesNotHaveDuplicates();
    }

    @Test
    void everyStateCanBeReachedAndOnlyTheEndsHaveNoWayOut() {
        Set<StateName> reached = states(Moves.TABLE.stream().flatMap(move -> move.to().stream()));
        Set<StateName> left = states(Moves.TABLE.stream().flatMap(move -> move.from().stream()));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(reached))).isEmpty();
        assertThat(EnumSet.complementOf(EnumSet.copyOf(left)))
                .containsExactlyInAnyOrder(StateName.WITHDRAWN, StateName.REFERRED);
    }

    @Test
    void aCallerIsToldOnlyOfHisOwnMoves() {
        assertThat(Moves.open(StateName.ASSIGNED, Set.of("handler")))
                .isEqualTo(List.of("acceptance", "contact", "extension-request", "respondent", "return"));
        assertThat(Moves.open(StateName.WITHDRAWN, Set.of("dispatcher", "leader")))
                .isEmpty();
        assertThat(Moves.open(StateName.RESOLVED, Set.of("auditor"))).isEmpty();
    }

    private static Set<StateName> states(Stream<StateName> names) {
        return names.collect(Collectors.toSet());
    }

    private static Stream<Method> moveMethods() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.huiyin.dispatch").stream()
                        .map(JavaClass::reflect)
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(POST.class))
                        .filter(method ->
                                Arrays.asList(method.getParameterTypes()).contains(MoveHeaders.class));
    }
}
