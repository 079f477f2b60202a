package org.huiyin.local.year;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.local.House;
import org.huiyin.local.LocalClock;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.demo.Life;
import org.huiyin.local.demo.Office;
import org.huiyin.local.directory.DirectoryCommand;
import org.huiyin.local.year.Plan.Entry;

/** {@code ./run year}: a year of the city with the clock moved from working day to working day, and the questions at its end. */
public final class YearCommand {

    /** The year in which the demo city's register begins. */
    private static final int YEAR = 2026;

    private static final Duration SETTLING = Duration.ofMinutes(10);
    private static final int SHOWN_FAULTS = 10;

    private final House house;
    private final Deployment deployment;
    private final DirectoryCommand directory;

    public YearCommand(House house, Deployment deployment, DirectoryCommand directory) {
        this.house = house;
        this.deployment = deployment;
        this.directory = directory;
    }

    /** Ends with a trouble unless all went as planned and all is as promised. */
    public void run(double scale) throws InterruptedException {
        Plan plan = new Plan(scale, Section.all(deployment));
        WorkingDays days = WorkingDays.ask(deployment, YEAR).first(scale);
        List<Entry> entries = plan.entries(Office.of(deployment), days.count());
        announce(entries, plan.sections(), days.count());
        LocalClock clock = new LocalClock(house.ports());
        try (Logbook book = Logbook.open(house.data().resolve("year"), YEAR + " scale " + scale)) {
            if (!book.hired()) {
                directory.hire(plan.staffing().hires());
                book.noteHired();
            }
            Performance performance = new Performance(entries, book);
            performance.play(days, clock::moveTo);
            clock.moveTo(days.time(days.count() - 1));
            end(performance, entries, scale);
        } catch (SQLException e) {
            throw new Trouble("The databases can't be read (" + e.getMessage() + "): is Huiyin running?", e);
        } finally {
            clock.reset();
        }
    }

    private static void announce(List<Entry> entries, int sections, int days) {
        Map<Life, Integer> lives = new TreeMap<>();
        entries.forEach(entry -> lives.merge(entry.story().life(), 1, Integer::sum));
        System.out.println(entries.size() + " complaints for " + sections + " sections on " + days + " working days of "
                + YEAR + ":");
        System.out.println("  " + lives);
    }

    private void end(Performance performance, List<Entry> entries, double scale) throws SQLException {
        Questions questions = new Questions(house.ports(), deployment);
        boolean calm = questions.settle(SETTLING);
        Table table = new Table(house.ports(), entries);
        table.print();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.none(
                "steps that were refused or not answered", performance.faults().size()));
        findings.add(Finding.of("everything on its way has arrived", calm ? "yes" : "no", calm));
        for (Strand strand : Strand.values()) {
            findings.add(asPlanned(strand, table.of(strand), scale));
        }
        findings.addAll(questions.ask(YEAR));
        findings.forEach(System.out::println);
        performance.faults().stream().limit(SHOWN_FAULTS).forEach(fault -> System.out.println("  " + fault));
        System.out.printf(
                "%n%,d commands in %d:%02d.%n",
                performance.progress().steps(),
                performance.progress().spent().toMinutes(),
                performance.progress().spent().toSecondsPart());
        List<String> wrong = findings.stream()
                .filter(finding -> !finding.isWell())
                .map(Finding::fault)
                .toList();
        if (!wrong.isEmpty()) {
            throw new Trouble("The year did not end well: " + String.join("; ", wrong));
        }
    }

    /** The house counts as many filed and solved as were played: no more, no fewer. */
    private static Finding asPlanned(Strand strand, Count count, double scale) {
        long filed = strand.collected(scale);
        long solved = strand.solved(scale);
        return Finding.of(
                strand.title() + ": solved / collected",
                "%d / %d = %.1f %%".formatted(count.solved(), count.filed(), count.solvedRate()),
                count.filed() == filed && count.solved() == solved);
    }
}
