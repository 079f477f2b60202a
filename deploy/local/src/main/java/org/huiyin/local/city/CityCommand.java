package org.huiyin.local.city;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.local.Trouble;
import org.huiyin.local.city.Register.Sheet;
import org.huiyin.local.city.Sittings.Rectification;
import org.huiyin.local.city.Sittings.Session;
import org.huiyin.local.client.Deployment;

/**
 * {@code ./run demo city}: the register of a city and a year of leaders at the window, and then the figures as the API tells them. What
 * is there already is not sent again, so it goes on where it was stopped, and a second run adds nothing.
 */
public final class CityCommand {
    private static final String OF_THE_YEAR =
            "/v1/window-figures?from=" + Sittings.YEAR + "-01-01&until=" + Sittings.YEAR + "-12-31";

    private final Door door;

    public CityCommand(Deployment deployment) {
        this.door = new Door(deployment);
    }

    /**
     * Ends with a trouble unless the API tells what was expected.
     *
     * @param scale a part of the city, above 0 and at most 1; a larger part includes the smaller one
     */
    public void run(double scale) throws InterruptedException {
        long began = System.nanoTime();
        Register register = Register.of(scale);
        Sittings sittings = Sittings.of(scale);
        register.sheets().forEach(this::take);
        record(sittings);
        rectify(sittings);
        List<Figure> figures = figures(register, sittings);
        Duration spent = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("%n  %-44s %9s %9s%n", "", "told", "expected");
        figures.forEach(System.out::println);
        System.out.printf("%nIn %d:%02d.%n", spent.toMinutes(), spent.toSecondsPart());
        List<String> differing =
                figures.stream().filter(Figure::differs).map(Figure::name).toList();
        if (!differing.isEmpty()) {
            throw new Trouble("Not as expected: " + String.join("; ", differing)
                    + ". Whatever else is in the house is counted with it.");
        }
    }

    private void take(Sheet sheet) {
        int missing = sheet.rows() - door.held(sheet);
        if (missing > 0) {
            door.take(sheet);
        }
        System.out.printf("  %-24s %,6d of %,6d rows added%n", "sheet of " + sheet.data(), missing, sheet.rows());
    }

    private void record(Sittings sittings) throws InterruptedException {
        Set<String> known = door.all("/v1/window-sessions").stream()
                .map(session -> session.path("leaderName").asText())
                .collect(Collectors.toSet());
        List<Runnable> missing = new ArrayList<>();
        for (int number = 0; number < sittings.sessions(); number++) {
            Session session = Sittings.session(number);
            String key = "city-session-%04d".formatted(number);
            if (!known.contains(session.leader().name())) {
                missing.add(() -> door.post("/v1/window-sessions", key, session));
            }
        }
        Crew.work("sessions at the window", missing);
    }

    private void rectify(Sittings sittings) throws InterruptedException {
        Map<String, Rectification> measures = sittings.rectifications();
        List<Runnable> open = new ArrayList<>();
        for (JsonNode problem : door.all("/v1/window-problems?rectified=false")) {
            Rectification measure = measures.get(problem.path("words").asText());
            if (measure != null) {
                String id = problem.path("id").asText();
                open.add(() ->
                        door.post("/v1/window-problems/" + id + "/rectification", "city-put-right-" + id, measure));
            }
        }
        Crew.work("problems put right", open);
    }

    private List<Figure> figures(Register register, Sittings sittings) {
        List<Figure> figures = new ArrayList<>();
        for (Sheet sheet : register.sheets()) {
            figures.add(Figure.of(sheet.data() + " in the register", door.held(sheet), sheet.rows()));
        }
        JsonNode coverage = door.get("/v1/help/coverage");
        figures.add(Figure.of("firms above scale without a helper today", told(coverage, "/withoutHelper"), 0));
        JsonNode window = door.get(OF_THE_YEAR);
        int found = sittings.problems();
        int rectified = sittings.rectified();
        figures.add(Figure.of("sessions at the window", told(window, "/sessions"), sittings.sessions()));
        figures.add(Figure.of("person-times", told(window, "/personTimes"), sittings.sessions()));
        figures.add(Figure.of("matters tried", told(window, "/matters"), sittings.matters()));
        figures.add(Figure.of("problems found", told(window, "/problems"), found));
        figures.add(Figure.of("of these on the level of the city", ofTheCity(window), sittings.problemsOfTheCity()));
        figures.add(Figure.of("problems put right", told(window, "/rectified/part"), rectified));
        figures.add(new Figure("rectified, %", window.at("/rectified/percent").asText(), percent(rectified, found)));
        return figures;
    }

    private static long told(JsonNode answer, String pointer) {
        return answer.at(pointer).asLong(-1);
    }

    private static long ofTheCity(JsonNode window) {
        for (JsonNode level : window.path("levels")) {
            if (level.path("code").asText().equals("CITY")) {
                return level.path("problems").asLong();
            }
        }
        return -1;
    }

    /** Rounded half up to one decimal, as shares are told. */
    private static String percent(int part, int whole) {
        return whole == 0
                ? "null"
                : BigDecimal.valueOf(100L * part)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toString();
    }
}
