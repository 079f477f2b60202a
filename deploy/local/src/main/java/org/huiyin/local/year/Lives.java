package org.huiyin.local.year;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huiyin.local.demo.Life;

/** Deals lives: how many are solved is fixed, how each goes is drawn. */
final class Lives {

    private static final Map<Life, Integer> SOLVED = shares(Map.of(
            Life.SATISFIED, 620,
            Life.NOT_REACHED, 50,
            Life.REHANDLED, 50,
            Life.RETURNED_ONCE, 50,
            Life.RULED, 15,
            Life.EXTENDED, 50,
            Life.SUSPENDED, 30,
            Life.CO_HANDLED, 50,
            Life.SUPERVISED, 15,
            Life.LATE, 60));

    private static final Map<Life, Integer> UNSOLVED = shares(Map.of(
            Life.BASICALLY_SATISFIED, 40,
            Life.WITHDRAWN, 20,
            Life.REFERRED, 5,
            Life.OVERDUE, 20,
            Life.STILL_OPEN, 10,
            Life.WAITING, 5));

    private static final int REOPENED_IN_A_HUNDRED = 1;

    private Lives() {}

    static List<Life> deal(Random random, int count, int solved) {
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean reopened = i < solved && random.nextInt(100) < REOPENED_IN_A_HUNDRED;
            lives.add(reopened ? Life.REOPENED : draw(random, i < solved ? SOLVED : UNSOLVED));
        }
        Collections.shuffle(lives, random);
        return lives;
    }

    private static Life draw(Random random, Map<Life, Integer> shares) {
        int ticket = random.nextInt(
                shares.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<Life, Integer> share : shares.entrySet()) {
            ticket -= share.getValue();
            if (ticket < 0) {
                return share.getKey();
            }
        }
        throw new IllegalStateException("a ticket beyond all shares");
    }

    /** In the order of the lives, so that the same seed deals the same. */
    private static Map<Life, Integer> shares(Map<Life, Integer> shares) {
        return Collections.unmodifiableMap(new EnumMap<>(shares));
    }
}
