package org.huiyin.evaluation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.huiyin.evaluation.facts.Lives.Life;

/** The fold gives the same facts whatever the partitions, the topics and redelivery do to the order. */
class FactsProperties {

    @Property(tries = 300)
    void theOrderAcrossComplaintsAndTopicsChangesNothing(
            @ForAll @IntRange(min = 1, max = 12) int lives, @ForAll Random random) {
        // given
        List<Life> told = lives(lives, random);

        // when
        Facts one = fold(interleave(told, random));
        Facts other = fold(interleave(told, random));

        // then
        assertThat(one).isEqualTo(other).isEqualTo(Facts.of(inSequence(told)));
    }

    @Property(tries = 300)
    void repeatsChangeNothingEvenWhenTheyComeLate(
            @ForAll @IntRange(min = 1, max = 6) int lives, @ForAll Random random) {
        // given
        List<Life> told = lives(lives, random);
        List<Fact> once = interleave(told, random);

        // when
        var twice = new ArrayList<>(once);
        twice.addAll(once.subList(random.nextInt(once.size()), once.size()));
        twice.addAll(once.subList(0, random.nextInt(once.size())));

        // then
        assertThat(fold(twice)).isEqualTo(fold(once));
    }

    @Property(tries = 300)
    void evenWithinOneComplaintTheOrderChangesNothing(@ForAll Random random) {
        // given
        List<Fact> told = inSequence(lives(3, random));
        var shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, random);

        // then
        assertThat(fold(shuffled)).isEqualTo(fold(told));
    }

    @Property(tries = 300)
    void foldingInBatchesGivesTheSameAsFoldingOneByOne(@ForAll Random random) {
        // given
        List<Fact> told = interleave(lives(4, random), random);
        int cut = random.nextInt(told.size());

        // when
        var merged = new ArrayList<Fact>();
        for (Facts half : List.of(Facts.of(told.subList(0, cut)), Facts.of(told.subList(cut, told.size())))) {
            merged.addAll(half.complaints().values());
            merged.addAll(half.cases().values());
            merged.addAll(half.handlings().values());
        }

        // then
        assertThat(Facts.of(merged)).isEqualTo(fold(told));
    }

    private static List<Life> lives(int count, Random random) {
        return IntStream.range(0, count).mapToObj(i -> Lives.random(random)).toList();
    }

    private static Facts fold(List<Fact> told) {
        return told.stream().reduce(Facts.none(), Facts::plus, (one, other) -> {
            throw new UnsupportedOperationException("sequential");
        });
    }

    private static List<Fact> inSequence(List<Life> lives) {
        return lives.stream()
                .flatMap(life -> Stream.concat(life.complaints().stream(), life.cases().stream()))
                .toList();
    }

    /** Keeps the order within each topic of each complaint, and no other. */
    private static List<Fact> interleave(List<Life> lives, Random random) {
        var streams = new ArrayList<Deque<Fact>>();
        lives.forEach(life -> {
            streams.add(new ArrayDeque<>(life.complaints()));
            streams.add(new ArrayDeque<>(life.cases()));
        });
        var order = new ArrayList<Fact>();
        while (!streams.isEmpty()) {
            Deque<Fact> stream = streams.get(random.nextInt(streams.size()));
            order.add(stream.remove());
            streams.removeIf(Deque::isEmpty);
        }
        return order;
    }
}
