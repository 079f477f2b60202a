package org.huiyin.intake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.access.Doorkeeper.Door;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.service.identity.Actor;
import org.junit.jupiter.api.Test;

/** Guessing an access code is hopeless, slowed down, and no trouble to the owner; codes are uniform; a missing number costs as much. */
class GuessingTest {
    private static final int GUESSES = 100_000;
    private static final int PREFIXES = 100;
    private static final int PER_SECOND = 50;
    private static final int CODES = 20_000;
    /** Chi-square with 31 degrees of freedom is above this once in a thousand million times. */
    private static final double CRITICAL = 105.0;

    private final Pepper pepper = new Pepper("0123456789abcdef0123456789abcdef".getBytes());
    private final SecureRandom random = new SecureRandom();

    @Test
    void aHundredThousandGuessesFindNothingAndTheOwnerStillEnters() {
        FailureLimiter limiter = new FailureLimiter();

        Attack attack = attack(() -> limiter);

        System.out.printf(
                "guessing: %d guesses at %d numbers, %d hits, most tries in a minute %d, owner let in %d of %d times%n",
                GUESSES, PREFIXES, attack.hits, attack.mostTriesInAMinute(), attack.ownerEntered, attack.ownerAsked);
        check(attack);
    }

    @Test
    void aLimiterThatForgetsWouldBeNoticed() {
        Attack attack = attack(FailureLimiter::new);

        assertThatThrownBy(() -> check(attack)).isInstanceOf(AssertionError.class);
    }

    private static void check(Attack attack) {
        assertThat(attack.hits).isZero();
        assertThat(attack.mostTriesInAMinute()).isLessThanOrEqualTo(FailureLimiter.OVERALL);
        assertThat(attack.ownerEntered).isEqualTo(attack.ownerAsked).isPositive();
    }

    /** From a hundred places, each at a complaint of its own, fifty guesses a second for more than half an hour. */
    private Attack attack(Supplier<FailureLimiter> limiter) {
        long[] now = {0};
        AccessCode owners = AccessCode.random(random);
        Door door = door(owners);
        Attack attack = new Attack();
        for (int guess = 0; guess < GUESSES; guess++) {
            now[0] += Duration.ofSeconds(1).toNanos() / PER_SECOND;
            var doorkeeper = new Doorkeeper(pepper, limiter.get(), () -> now[0]);
            Caller guesser =
                    new Caller(Actor.ANONYMOUS, AccessCode.random(random).shown());
            attack.note(doorkeeper.admit(guesser, "number " + guess % PREFIXES, door), now[0]);
            if (guess % 1_000 == 0) {
                attack.ownerAsked++;
                Caller owner = new Caller(Actor.ANONYMOUS, owners.shown());
                attack.ownerEntered += doorkeeper.admit(owner, "number 0", door) instanceof Admission.Granted ? 1 : 0;
            }
        }
        return attack;
    }

    private Door door(AccessCode code) {
        return new Door(new Sight.Subject(FiledBy.SELF, null, null, null, null), pepper.hash(code));
    }

    private static final class Attack {
        private final Map<Long, Integer> triesBySecond = new HashMap<>();
        private int hits;
        private int ownerAsked;
        private int ownerEntered;

        void note(Admission admission, long now) {
            hits += admission instanceof Admission.Granted ? 1 : 0;
            if (admission instanceof Admission.Unknown) {
                triesBySecond.merge(Duration.ofNanos(now - 1).toSeconds(), 1, Integer::sum);
            }
        }

        /** In any sixty whole seconds. */
        int mostTriesInAMinute() {
            long last = triesBySecond.keySet().stream()
                    .mapToLong(second -> second)
                    .max()
                    .orElse(0);
            int most = 0;
            for (long from = 0; from <= last; from++) {
                int sum = 0;
                for (long second = from; second < from + 60; second++) {
                    sum += triesBySecond.getOrDefault(second, 0);
                }
                most = Math.max(most, sum);
            }
            return most;
        }
    }

    @Test
    void everyCharacterIsAsLikelyInEveryPlace() {
        double worst = worstChiSquare(random);
        System.out.printf(
                "codes: %d, largest chi-square of a place %.1f (31 degrees, critical %.0f)%n", CODES, worst, CRITICAL);
        assertThat(worst).isLessThan(CRITICAL);
    }

    @Test
    void aBiasedSourceWouldBeNoticed() {
        assertThat(worstChiSquare(new Biased())).isGreaterThan(CRITICAL);
    }

    private static double worstChiSquare(SecureRandom source) {
        int[][] counts = new int[20][128];
        for (int i = 0; i < CODES; i++) {
            String code = AccessCode.random(source).characters();
            for (int place = 0; place < counts.length; place++) {
                counts[place][code.charAt(place)]++;
            }
        }
        double expected = CODES / 32.0;
        return Arrays.stream(counts)
                .mapToDouble(place -> "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                        .chars()
                        .mapToDouble(character -> Math.pow(place[character] - expected, 2) / expected)
                        .sum())
                .max()
                .orElseThrow();
    }

    /** Prefers the first half of the alphabet a little. */
    private static final class Biased extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final Random plain = new Random(1);

        @Override
        public int nextInt(int bound) {
            return plain.nextInt(10) == 0 ? plain.nextInt(bound / 2) : plain.nextInt(bound);
        }
    }

    /** What is compared is the work, so the time is printed only: whoever runs this elsewhere may judge it. */
    @Test
    void aMissingNumberTakesAsMuchWorkAsAWrongCode() {
        var doorkeeper = new Doorkeeper(pepper, new FailureLimiter(), System::nanoTime);
        Door known = door(AccessCode.random(random));
        Caller guesser = new Caller(Actor.ANONYMOUS, AccessCode.random(random).shown());
        int rounds = 4_000;
        double[] there = new double[rounds];
        double[] missing = new double[rounds];
        for (int i = -rounds; i < rounds; i++) {
            boolean knownFirst = i % 2 == 0; // whoever comes second finds the caches warm
            double one = nanos(doorkeeper, guesser, knownFirst ? known : null);
            double other = nanos(doorkeeper, guesser, knownFirst ? null : known);
            if (i >= 0) {
                there[i] = knownFirst ? one : other;
                missing[i] = knownFirst ? other : one;
            }
        }
        System.out.printf(
                "timing: median %.1f µs with a wrong code, %.1f µs without such a number, Mann-Whitney p = %.3f%n",
                median(there) / 1000, median(missing) / 1000, mannWhitney(there, missing));
        assertThat(doorkeeper.admit(guesser, "another number", null))
                .isInstanceOf(doorkeeper.admit(guesser, "one number", known).getClass());
    }

    private static double nanos(Doorkeeper doorkeeper, Caller guesser, Door door) {
        long before = System.nanoTime();
        doorkeeper.admit(guesser, "number", door);
        return System.nanoTime() - before;
    }

    private static double median(double[] times) {
        return Arrays.stream(times).sorted().toArray()[times.length / 2];
    }

    /** Two-sided, by the normal approximation with mid-ranks for ties. */
    private static double mannWhitney(double[] one, double[] other) {
        double[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        double[] sorted = Arrays.stream(all).sorted().toArray();
        double ranks = Arrays.stream(one).map(value -> midRank(sorted, value)).sum();
        double n = one.length;
        double m = other.length;
        double u = ranks - n * (n + 1) / 2;
        double z = (u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
        return 2 * (1 - normal(Math.abs(z)));
    }

    private static double midRank(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        int first = at;
        while (first > 0 && sorted[first - 1] == value) {
            first--;
        }
        int last = at;
        while (last + 1 < sorted.length && sorted[last + 1] == value) {
            last++;
        }
        return (first + last) / 2.0 + 1;
    }

    /** Distribution function of the normal distribution, by Simpson's rule. */
    private static double normal(double z) {
        int steps = 1_000;
        double width = Math.min(z, 8) / steps;
        double sum = IntStream.rangeClosed(0, steps)
                .mapToDouble(
                        i -> (i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4) * Math.exp(-Math.pow(i * width, 2) / 2))
                .sum();
        return 0.5 + sum * width / 3 / Math.sqrt(2 * Math.PI);
    }
}
