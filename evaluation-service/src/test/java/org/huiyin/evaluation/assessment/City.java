package org.huiyin.evaluation.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.evaluation.caseload.CaseFindings;
import org.huiyin.evaluation.caseload.CaseReader;
import org.huiyin.evaluation.caseload.Caseload;
import org.huiyin.evaluation.caseload.FoldedCase;
import org.huiyin.evaluation.caseload.Window;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.service.CaseStory;

/** A small city and what happened in it during a year: sections, and the stories of their cases. */
final class City {
    private static final Instant END = Instant.parse("2026-12-31T16:00:00Z");
    private static final Window YEAR = new Window(Instant.parse("2025-12-31T16:00:00Z"), END, END);

    private final TreeMap<String, Boolean> sections = new TreeMap<>();
    private final List<CaseStory> stories = new ArrayList<>();
    private CardsInForce cards = CardsInForce.NONE;

    /** Sections S0001 and so on, each with so many cases, the first ones with the fewest that went wrong. */
    static City of(int sections, int cases) {
        var city = new City();
        var random = new Random(20_260_101);
        for (int i = 1; i <= sections; i++) {
            double bad = 0.02 + 0.5 * (i - 1) / sections;
            city.with(code(i), cases, story -> random.nextDouble() < bad ? dissatisfied(story) : satisfied(story));
        }
        return city;
    }

    static String code(int number) {
        return "S%04d".formatted(number);
    }

    static CaseStory satisfied(CaseStory story) {
        return story.resolved("SOLVED", true).answered(true, "SATISFIED");
    }

    static CaseStory dissatisfied(CaseStory story) {
        return story.resolved("SOLVED", true).answered(false, "DISSATISFIED");
    }

    /** Cases of as many complainants, assigned to the section, each going on as told. */
    City with(String section, int cases, Function<CaseStory, CaseStory> goesOn) {
        return with(section, "p-" + section + "-", cases, goesOn);
    }

    /** The same of complainants whose pseudonyms begin otherwise. */
    City with(String section, String complainants, int cases, Function<CaseStory, CaseStory> goesOn) {
        for (int i = 0; i < cases; i++) {
            with(section, complainants + i, goesOn);
        }
        return this;
    }

    City with(String section, String complainant, Function<CaseStory, CaseStory> goesOn) {
        sections.putIfAbsent(section, false);
        var story = new CaseStory(new UUID(1, stories.size()), complainant, "SELF", "self");
        stories.add(goesOn.apply(story.assignedTo(section)));
        return this;
    }

    City withSection(String section) {
        sections.putIfAbsent(section, false);
        return this;
    }

    City closing(String section) {
        sections.put(section, true);
        return this;
    }

    City with(CardsInForce inForce) {
        cards = inForce;
        return this;
    }

    City shuffled(long seed) {
        Collections.shuffle(stories, new Random(seed));
        return this;
    }

    Assessed assess(RuleSet rules) {
        return assess(rules, YEAR);
    }

    Assessed assess(RuleSet rules, Window window) {
        var reader = new CaseReader(rules.cases(), window);
        List<CaseFindings> found = stories.stream()
                .map(story -> reader.read(story.id(), FoldedCase.of(story.told())))
                .toList();
        var subjects = new ArrayList<Subject>();
        sections.forEach((code, closed) -> subjects.add(new Subject(code, "U001", closed)));
        Collections.shuffle(subjects, new Random(stories.size()));
        return Assessment.of(rules, subjects, Caseload.of(found), cards);
    }
}
