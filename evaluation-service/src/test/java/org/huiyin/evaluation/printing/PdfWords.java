package org.huiyin.evaluation.printing;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader finds in a PDF. */
public final class PdfWords {
    private PdfWords() {}

    /** Fonts share glyphs between characters, radicals and dashes of the same shape; they are made one again. */
    public static String of(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC)
                    .replace('‒', '–')
                    .replace('⻩', '黄');
        }
    }

    public static String unbroken(byte[] bytes) throws IOException {
        return of(bytes).replaceAll("\\s+", "");
    }
}
