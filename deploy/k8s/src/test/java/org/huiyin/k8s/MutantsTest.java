package org.huiyin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checks themselves: each fault must be caught by one of them. */
class MutantsTest {

    @Test
    void everyFaultIsCaught() {
        PublishedModels.need();
        List<Mutant> mutants = Mutant.all();

        Map<Line, Integer> caughtBy = new EnumMap<>(Line.class);
        List<Mutant> survivors = mutants.stream()
                .filter(mutant -> {
                    List<Line> catchers = catchers(mutant.manifests());
                    catchers.forEach(line -> caughtBy.merge(line, 1, Integer::sum));
                    return catchers.isEmpty();
                })
                .toList();

        System.out.println("mutants caught: " + (mutants.size() - survivors.size()) + " of " + mutants.size()
                + ", by line: " + caughtBy);
        assertThat(survivors).as("mutants that no check sees").isEmpty();
        assertThat(Line.values()).as("lines that catch something").allMatch(caughtBy::containsKey);
    }

    private static List<Line> catchers(Manifests mutated) {
        return Arrays.stream(Line.values())
                .filter(line -> catches(line, mutated))
                .toList();
    }

    /** A check that cannot even read what it looks at has caught it, too. */
    private static boolean catches(Line line, Manifests mutated) {
        try {
            return !line.faults(mutated).isEmpty();
        } catch (AssertionError unreadable) {
            return true;
        }
    }
}
