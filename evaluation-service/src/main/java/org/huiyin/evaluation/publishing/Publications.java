package org.huiyin.evaluation.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.judging.Panels;
import org.huiyin.evaluation.notice.Amendment;
import org.huiyin.evaluation.notice.Composer;
import org.huiyin.evaluation.notice.Entry;
import org.huiyin.evaluation.notice.Lists;
import org.huiyin.evaluation.notice.Material;
import org.huiyin.evaluation.notice.Notice;
import org.huiyin.evaluation.notice.PublicationKind;
import org.huiyin.evaluation.panel.ListKind;
import org.huiyin.evaluation.panel.Panel;
import org.huiyin.evaluation.signing.Signature;
import org.huiyin.evaluation.signing.Signer;
import org.huiyin.evaluation.statement.Section;
import org.huiyin.evaluation.store.PublicationRows;
import org.huiyin.evaluation.store.PublicationRows.Publication;
import org.huiyin.evaluation.store.PublicationRows.Stored;
import org.huiyin.evaluation.store.SectionRows;
import org.jspecify.annotations.Nullable;

/** Composes, hashes, signs and keeps what is published of a cycle. */
@ApplicationScoped
public class Publications {
    private final PublicationRows rows;
    private final SectionRows sections;
    private final Signer signer;

    public Publications(PublicationRows rows, SectionRows sections, Signer signer) {
        this.rows = rows;
        this.sections = sections;
        this.signer = signer;
    }

    /**
     * What is to be published, and why.
     *
     * @param withdrawn names that it takes off the lists
     */
    record Wish(PublicationKind kind, @Nullable Amendment amendment, Set<String> withdrawn) {}

    /** Appends it to what was published of the cycle before. */
    Uni<Publication> publish(Mutiny.Session session, Act act, Panels.Sitting sitting, Wish wish) {
        Panel panel = sitting.panel();
        Deque<String> codes = new ArrayDeque<>(panel.names(ListKind.BEST));
        codes.addAll(panel.names(ListKind.WORST));
        return names(session, codes, new HashMap<>())
                .chain(names -> rows.listsBefore(session, sitting.cycle())
                        .map(before -> material(sitting, names, before, wish)))
                .map(material -> new Composer(material).compose(wish.kind(), wish.amendment()))
                .chain(notice -> rows.of(session, sitting.cycle().id())
                        .map(former -> publication(notice, new Place(sitting.cycle(), former.size() + 1), act))
                        .call(made -> rows.add(session, made)));
    }

    /** The lists as the panel has them. */
    static Lists lists(Panel panel) {
        return new Lists(panel.names(ListKind.BEST), panel.names(ListKind.WORST));
    }

    /** Everybody who was in a public notice of the cycle. */
    Uni<Lists> noticed(Mutiny.Session session, Cycle cycle) {
        return rows.of(session, cycle.id()).map(published -> {
            var best = new TreeSet<String>();
            var worst = new TreeSet<String>();
            published.stream()
                    .map(Stored::publication)
                    .filter(made -> made.kind() == PublicationKind.NOTICE)
                    .forEach(made -> {
                        best.addAll(made.lists().best());
                        worst.addAll(made.lists().worst());
                    });
            return new Lists(best, worst);
        });
    }

    /** The last publication of a cycle. */
    Uni<Optional<Publication>> last(Mutiny.Session session, Cycle cycle) {
        return rows.of(session, cycle.id())
                .map(published -> published.isEmpty()
                        ? Optional.empty()
                        : Optional.of(published.get(published.size() - 1).publication()));
    }

    private static Material material(
            Panels.Sitting sitting, Map<String, Section> names, Optional<Lists> before, Wish wish) {
        return new Material(
                sitting.cycle(), sitting.run(), sitting.panel(), names, before, wish.withdrawn(), sitting.rules());
    }

    private Publication publication(Notice notice, Place place, Act act) {
        String content = NoticeText.write(notice);
        return new Publication(
                UUID.randomUUID(),
                notice.cycle(),
                place.sequence(),
                notice.kind(),
                content,
                CanonicalJson.sha256(content),
                new Lists(codes(notice.best()), codes(notice.worst())),
                signature(place.cycle(), content),
                act.at());
    }

    /** A rehearsal is not signed: nobody could tell it from what was meant. */
    private @Nullable Signature signature(Cycle cycle, String content) {
        return cycle.charter().shadow() ? null : signer.sign(content.getBytes(UTF_8));
    }

    private static Set<String> codes(List<Entry> entries) {
        var codes = new TreeSet<String>();
        entries.forEach(entry -> codes.add(entry.section()));
        return codes;
    }

    /** One after another, since a session takes no two questions at once. */
    private Uni<Map<String, Section>> names(Mutiny.Session session, Deque<String> codes, Map<String, Section> found) {
        String code = codes.poll();
        if (code == null) {
            return Uni.createFrom().item(found);
        }
        return sections.find(session, code)
                .invoke(section -> section.ifPresent(known -> found.put(code, known)))
                .chain(() -> names(session, codes, found));
    }

    private record Place(Cycle cycle, int sequence) {}
}
