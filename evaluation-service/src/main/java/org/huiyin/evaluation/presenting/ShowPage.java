package org.huiyin.evaluation.presenting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.assessing.ShowRun;
import org.huiyin.evaluation.drawing.DrawExpectedRange;
import org.huiyin.evaluation.printing.PrintStatement;
import org.huiyin.evaluation.publication.SectionName;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.page.CardLine;
import org.huiyin.evaluation.publication.page.ExpectedRange;
import org.huiyin.evaluation.publication.page.FunnelPosition;
import org.huiyin.evaluation.publication.page.ScoreSheet;
import org.huiyin.evaluation.publication.page.Standing;
import org.huiyin.evaluation.publication.page.StatementHead;
import org.huiyin.evaluation.publication.page.StatementPage;
import org.huiyin.evaluation.publication.plot.ExpectedRangePlot;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.SectionResult;
import org.huiyin.evaluation.statement.Section;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.evaluation.store.RunDetailRows;
import org.huiyin.evaluation.store.SectionRows;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.jspecify.annotations.Nullable;

/** The private page of a section: for itself, and for those who conduct or check the evaluation. */
@ApplicationScoped
public class ShowPage {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Text TITLE = new Text("本科室结果与预期范围", "The section's result on its expected range");

    private final RequestSessions sessions;
    private final ShowRun showing;
    private final RunDetailRows details;
    private final SectionRows sections;
    private final CardRows cards;
    private final PrintStatement printing;
    private final ZoneId zone;

    ShowPage(
            RequestSessions sessions,
            ShowRun showing,
            RunDetailRows details,
            SectionRows sections,
            CardRows cards,
            PrintStatement printing,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.sessions = sessions;
        this.showing = showing;
        this.details = details;
        this.sections = sections;
        this.cards = cards;
        this.printing = printing;
        this.zone = zone;
    }

    /** What the page says; 404 for a section that is not in the run, or that the actor may not see. */
    public Uni<StatementPage> page(UUID id, String section, Actor actor) {
        return showing.section(id, section, actor).chain(result -> showing.run(id)
                .chain(run -> sessions.withTransaction(session -> details.sheet(session, id, section)
                        .chain(sheet -> sections.find(session, section).chain(name -> cards(session, run, section)
                                .map(cards -> page(run, result, sheet, name, cards)))))));
    }

    public Uni<byte[]> pdf(UUID id, String section, Actor actor) {
        return page(id, section, actor).chain(printing::run);
    }

    /** SVG; 404 for a section that was not ranked. */
    public Uni<byte[]> picture(UUID id, String section, Actor actor) {
        return showing.section(id, section, actor)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(result -> {
                    if (result.performance() == null) {
                        throw Problems.notFound();
                    }
                    return DrawExpectedRange.svg(new ExpectedRangePlot(TITLE, section, ExpectedRange.of(result)));
                });
    }

    /** As they were when the run looked. */
    private Uni<List<CardLine>> cards(Mutiny.Session session, Run run, String section) {
        return cards.standingAsOf(session, run.manifest().asOf())
                .chain(standing -> cards.deck(session, section).map(deck -> CardLines.of(deck, standing, zone)));
    }

    private StatementPage page(
            Run run, SectionResult result, Optional<String> sheet, Optional<Section> name, List<CardLine> inForce) {
        var head = new StatementHead(
                name.map(ShowPage::name)
                        .orElseGet(
                                () -> new SectionName(result.section(), new Text(result.section(), result.section()))),
                run.manifest().scope().from(),
                run.manifest().scope().to(),
                run.computedAt().atZone(zone).toOffsetDateTime());
        return new StatementPage(
                head, standing(result, sheet), inForce, result.problems().clusters(), Remarks.of(result));
    }

    private static SectionName name(Section section) {
        return new SectionName(
                section.code(),
                new Text(
                        section.unitNameZh() + " " + section.nameZh(), section.nameEn() + ", " + section.unitNameEn()));
    }

    private static @Nullable Standing standing(SectionResult result, Optional<String> sheet) {
        return result.performance() == null || sheet.isEmpty()
                ? null
                : new Standing(read(sheet.get()), ExpectedRange.of(result), FunnelPosition.of(result.performance()));
    }

    private static ScoreSheet read(String text) {
        try {
            return JSON.readValue(text, ScoreSheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a score sheet that was stored can't be read", e);
        }
    }
}
