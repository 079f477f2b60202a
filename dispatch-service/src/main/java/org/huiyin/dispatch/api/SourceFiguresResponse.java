package org.huiyin.dispatch.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.store.TallyStore.Stage;
import org.huiyin.dispatch.store.TallyStore.Sum;

/** What became of the complaints of each source and channel. */
@Schema(name = "SourceFigures")
public record SourceFiguresResponse(
        LocalDate from, LocalDate to, Figures total, List<OfSource> sources, List<OfChannel> channels) {

    static SourceFiguresResponse of(LocalDate from, LocalDate to, List<Sum> sums) {
        return new SourceFiguresResponse(
                from,
                to,
                Figures.of(sums),
                by(
                        sums,
                        Sum::source,
                        (source, of) -> new OfSource(source, Figures.of(of), by(of, Sum::channel, OfChannel::of))),
                by(sums, Sum::channel, OfChannel::of));
    }

    private static <T> List<T> by(List<Sum> sums, Function<Sum, String> word, Making<T> making) {
        Map<String, List<Sum>> groups =
                sums.stream().collect(Collectors.groupingBy(word, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> making.of(group.getKey(), group.getValue()))
                .toList();
    }

    private interface Making<T> {
        T of(String word, List<Sum> sums);
    }

    /** Complaints by where they are: received = handedOver + waiting, handedOver = closed + open. */
    @Schema(name = "Figures")
    public record Figures(
            long received,
            @Schema(description = "Everything that does not wait any more") long handedOver,
            @Schema(
                            description =
                                    "For a section: received, proposed, given back, taken out of a common problem, contested")
                    long waiting,
            long closed,
            @Schema(
                            description =
                                    "In the hands of a section, alone or in a common problem, or answered and not yet struck off")
                    long open,
            @Schema(description = "Of the closed ones") long struckOff,
            @Schema(description = "Of the closed ones, whether a section had it already or not") long withdrawn,
            @Schema(description = "Of the closed ones: referred to discipline inspection or police") long referred) {

        static Figures of(Collection<Sum> sums) {
            long waiting = sum(sums, Stage.WAITING);
            long open = sum(sums, Stage.OPEN);
            long struckOff = sum(sums, Stage.STRUCK_OFF);
            long withdrawn = sum(sums, Stage.WITHDRAWN);
            long referred = sum(sums, Stage.REFERRED);
            long closed = struckOff + withdrawn + referred;
            return new Figures(
                    waiting + open + closed, open + closed, waiting, closed, open, struckOff, withdrawn, referred);
        }

        private static long sum(Collection<Sum> sums, Stage stage) {
            return sums.stream()
                    .filter(sum -> sum.stage() == stage)
                    .mapToLong(Sum::n)
                    .sum();
        }
    }

    /** One source with its channels. */
    @Schema(name = "FiguresOfSource")
    public record OfSource(
            @Schema(description = "As intake published it", examples = "self") String source,
            Figures figures,
            List<OfChannel> channels) {}

    /** One channel. */
    @Schema(name = "FiguresOfChannel")
    public record OfChannel(@Schema(examples = "WEB") String channel, Figures figures) {
        private static OfChannel of(String channel, List<Sum> sums) {
            return new OfChannel(channel, Figures.of(sums));
        }
    }
}
