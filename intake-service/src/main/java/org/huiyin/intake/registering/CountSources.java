package org.huiyin.intake.registering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.source.Tally;
import org.huiyin.intake.store.SourceTallies;
import org.huiyin.intake.store.SourceTallies.Line;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.sql.RequestSessions;

/** What became of the complaints of each source and channel, all of one instant. Partners see their own sources. */
@ApplicationScoped
public class CountSources {
    private final RequestSessions sessions;
    private final SourceTallies tallies;

    CountSources(RequestSessions sessions, SourceTallies tallies) {
        this.sessions = sessions;
        this.tallies = tallies;
    }

    /** The figures of all sources in sight. */
    @Schema(name = "SourceFigures")
    public record Figures(
            @Schema(description = "The instant that all figures hold for") Instant asOf,
            Tally total,
            List<OfSource> sources,
            List<OfChannel> channels) {}

    /** One source with its channels. */
    @Schema(name = "FiguresOfSource")
    public record OfSource(
            @Schema(examples = "self") String source, String state, Tally figures, List<OfChannel> channels) {}

    /** One channel. */
    @Schema(name = "FiguresOfChannel")
    public record OfChannel(@Schema(examples = "WEB") String channel, Tally figures) {}

    public Uni<Figures> count(Actor actor) {
        return sessions.withTransaction(session -> tallies.lines(session)).map(lines -> figures(lines, actor));
    }

    private static Figures figures(List<Line> all, Actor actor) {
        Instant asOf = all.get(0).at();
        List<Line> lines = all.stream().filter(line -> maySee(actor, line)).toList();
        Map<String, List<Line>> sources =
                lines.stream().collect(Collectors.groupingBy(Line::source, LinkedHashMap::new, Collectors.toList()));
        return new Figures(
                asOf,
                tally(lines),
                sources.values().stream().map(CountSources::ofSource).toList(),
                channels(lines));
    }

    private static boolean maySee(Actor actor, Line line) {
        return !actor.has(Roles.PARTNER)
                || (line.client() != null && line.client().equals(actor.client()));
    }

    private static OfSource ofSource(List<Line> lines) {
        Line first = lines.get(0);
        return new OfSource(first.source(), first.state().name(), tally(lines), channels(lines));
    }

    private static List<OfChannel> channels(List<Line> lines) {
        Function<Line, String> channel = line -> String.valueOf(line.channel());
        return lines.stream()
                .filter(line -> line.channel() != null)
                .collect(Collectors.groupingBy(channel, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new OfChannel(group.getKey(), tally(group.getValue())))
                .toList();
    }

    private static Tally tally(List<Line> lines) {
        return Tally.of(lines.stream().map(Line::count).toList());
    }
}
