package org.huiyin.evaluation.printing;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.huiyin.evaluation.publication.Printable;

/** Sets a page of HTML as PDF. Its only time is the one given, and its identity comes from its words. */
final class Typesetter {
    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    private Typesetter() {}

    static byte[] pdf(String html, OffsetDateTime dated) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFont(Typesetter::font, "Noto Sans SC")
                .withHtmlContent(Printable.words(html), null)
                .withProducer("Huiyin");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            date(document, html, dated);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be set", e);
        }
    }

    /** PDFBox would put the present time into the document and derive its identity from it. */
    private static void date(PDDocument document, String html, OffsetDateTime dated) {
        UUID identity = UUID.nameUUIDFromBytes(html.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(identity.getMostSignificantBits());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(GregorianCalendar.from(dated.toZonedDateTime()));
        information.setModificationDate(null);
    }

    private static InputStream font() {
        return Objects.requireNonNull(Typesetter.class.getResourceAsStream(FONT), FONT);
    }
}
