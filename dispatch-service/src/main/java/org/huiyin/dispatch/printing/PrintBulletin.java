package org.huiyin.dispatch.printing;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Engine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.supervision.Bulletin;

/**
 * Sets a bulletin as a PDF from {@code templates/bulletin-<language>.html}. A bulletin is frozen, and so is its document: the
 * same bytes each time, with the day of issue as the only date in it.
 */
@ApplicationScoped
public class PrintBulletin {
    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    private final Engine templates;
    private final CurrentCity city;

    PrintBulletin(Engine templates, CurrentCity city) {
        this.templates = templates;
        this.city = city;
    }

    /** Typesetting takes some hundred milliseconds: on a worker, so that no other request waits for it. */
    public Uni<byte[]> run(Bulletin bulletin, PrintLanguage language) {
        return Uni.createFrom()
                .item(() -> pdf(bulletin, html(bulletin, language)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private String html(Bulletin bulletin, PrintLanguage language) {
        return Objects.requireNonNull(templates.getTemplate(language.template()), language.template())
                .data(
                        "title",
                        language == PrintLanguage.ZH
                                ? bulletin.title().zh()
                                : bulletin.title().en())
                .data("figures", bulletin.figures())
                .data("totals", Totals.of(bulletin.figures()))
                .data("issuedOn", issuedOn(bulletin.issuedAt()))
                .render();
    }

    private byte[] pdf(Bulletin bulletin, String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFont(PrintBulletin::font, "Noto Sans SC")
                .withHtmlContent(html, null)
                .withProducer("Huiyin");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            date(document, bulletin);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a bulletin could not be set", e);
        }
    }

    /** PDFBox would put the present time into the document and derive its identity from it. */
    private void date(PDDocument document, Bulletin bulletin) {
        document.setDocumentId(bulletin.id().getMostSignificantBits());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(bulletin.issuedAt(), zone())));
        information.setModificationDate(null);
    }

    private LocalDate issuedOn(Instant issuedAt) {
        return LocalDate.ofInstant(issuedAt, zone());
    }

    private ZoneId zone() {
        return city.get().calendar().zone();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PrintBulletin.class.getResourceAsStream(FONT), FONT);
    }
}
