package org.huiyin.local.year;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huiyin.local.demo.Cast;
import org.huiyin.local.demo.Life;
import org.huiyin.local.demo.Office;
import org.huiyin.local.demo.Post;
import org.huiyin.local.demo.Story;
import org.huiyin.local.demo.Story.Beginning;

/** All stories of the year, drawn by a seed: the same seed, scale and register plan the same year. */
final class Plan {

    private static final long SEED = 20_260_101;

    private final Random random = new Random(SEED);
    private final Filings filings = new Filings(random);
    private final double scale;
    private final List<Section> sections;
    private final Staffing staffing;

    Plan(double scale, List<Section> register) {
        this.scale = scale;
        this.sections = register.subList(0, Math.min(register.size(), count(scale)));
        this.staffing = new Staffing(sections);
    }

    /** A story and what it counts among. */
    record Entry(int index, Strand strand, Story story) {}

    Staffing staffing() {
        return staffing;
    }

    int sections() {
        return sections.size();
    }

    static int count(double scale) {
        int count = 0;
        for (Strand strand : Strand.values()) {
            count += strand.collected(scale);
        }
        return count;
    }

    List<Entry> entries(Office office, int days) {
        List<Entry> entries = new ArrayList<>();
        for (Strand strand : Strand.values()) {
            Places places = new Places(strand);
            for (Life life : Lives.deal(random, strand.collected(scale), strand.solved(scale))) {
                int index = entries.size();
                entries.add(new Entry(index, strand, story(office, cast(strand, places, index, life), life, days)));
            }
        }
        return entries;
    }

    private Story story(Office office, Cast cast, Life life, int days) {
        Story rehearsal = new Story(office, cast, life, new Beginning(0, ""));
        // whoever is still without an answer when the year ends, and rightly so, has come on its last day
        int day = life.ends() ? random.nextInt(days - rehearsal.length()) : days - 1;
        return new Story(office, cast, life, new Beginning(day, "year-" + Long.toHexString(random.nextLong())));
    }

    private Cast cast(Strand strand, Places places, int index, Life life) {
        int place = places.next();
        Section section = sections.get(place);
        return new Cast(
                staffing.post(place),
                beside(place, 1),
                beside(place, 2),
                filings.draw(strand, section, index, life.needsComplainant()),
                "您好，您反映的事项已核实办理，感谢监督。");
    }

    private Post beside(int place, int distance) {
        return staffing.post((place + distance) % sections.size());
    }

    /** Sections for one strand: every one has its turn before any has a second. */
    private final class Places {

        private final List<Integer> all;
        private int next;

        Places(Strand strand) {
            List<Integer> fitting = IntStream.range(0, sections.size())
                    .filter(place -> fits(strand, sections.get(place)))
                    .boxed()
                    .toList();
            this.all = new ArrayList<>(
                    fitting.isEmpty()
                            ? IntStream.range(0, sections.size()).boxed().toList()
                            : fitting);
            Collections.shuffle(all, random);
        }

        int next() {
            int place = all.get(next % all.size());
            next++;
            return place;
        }
    }

    private static boolean fits(Strand strand, Section section) {
        return switch (strand) {
            case CITY_FINDING -> section.isOfTheCity();
            case COUNTY_FINDING -> !section.isOfTheCity();
            case DEMAND, CLUE -> true;
        };
    }
}
