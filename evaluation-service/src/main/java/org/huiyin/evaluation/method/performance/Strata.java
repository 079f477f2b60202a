package org.huiyin.evaluation.method.performance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The strata of all cases, each with its mean and variance over all sections. */
final class Strata {
    private final Map<String, String> places;
    private final Map<String, Stratum> strata;

    private Strata(Map<String, String> places, Map<String, Stratum> strata) {
        this.places = places;
        this.strata = strata;
    }

    /** The sections in one order: sums are taken in it. */
    static Strata of(List<SectionCases> sections, @Nullable Support support) {
        Map<String, String> places = support == null ? Map.of() : SupportRule.places(sections, support);
        var sums = new TreeMap<String, Sums>();
        sections.stream().flatMap(section -> section.cases().stream()).forEach(like -> sums.computeIfAbsent(
                        place(places, like), id -> new Sums())
                .count(like));
        sections.stream().flatMap(section -> section.cases().stream()).forEach(like -> Objects.requireNonNull(
                        sums.get(place(places, like)))
                .square(like));
        var strata = new TreeMap<String, Stratum>();
        sums.forEach((id, sum) -> strata.put(id, sum.stratum(id.isEmpty() ? "*" : id)));
        return new Strata(new HashMap<>(places), strata);
    }

    Stratum of(CaseLoss like) {
        return Objects.requireNonNull(strata.get(place(places, like)));
    }

    Collection<Stratum> all() {
        return strata.values();
    }

    /** In which stratum the cases of each given one were compared. */
    Map<String, Stratum> compared(List<SectionCases> sections) {
        var compared = new TreeMap<String, Stratum>();
        sections.stream()
                .flatMap(section -> section.cases().stream())
                .forEach(like -> compared.computeIfAbsent(like.stratum(), given -> of(like)));
        return compared;
    }

    private static String place(Map<String, String> places, CaseLoss like) {
        return places.getOrDefault(like.stratum(), like.stratum());
    }

    private static final class Sums {
        private long n;
        private double weight;
        private double loss;
        private double squares;

        private void count(CaseLoss like) {
            n += like.count();
            weight += like.totalWeight();
            loss += like.totalWeight() * like.loss();
        }

        private void square(CaseLoss like) {
            double difference = like.loss() - mean();
            squares += like.totalWeight() * difference * difference;
        }

        private double mean() {
            return weight == 0 ? 0 : loss / weight;
        }

        private Stratum stratum(String id) {
            double variance = n == 1 || weight == 0 ? 0 : squares / weight * n / (n - 1);
            return new Stratum(id, n, mean(), variance);
        }
    }
}
