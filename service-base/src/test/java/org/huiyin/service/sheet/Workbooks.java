package org.huiyin.service.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as they are stored, part by part; also such as no program writes. */
final class Workbooks {
    private static final String TYPES =
            """
            <Types><Override PartName="/xl/workbook.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/quiet.bin" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""";
    private static final String WORKBOOK =
            """
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
            <sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private static final String RELATIONS =
            """
            <Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>""";

    private Workbooks() {}

    /** Writes a part of a workbook, however long. */
    interface Part {
        void write(Writer out) throws IOException;
    }

    /** The shared texts stand under a name that does not tell. */
    static Path of(Path folder, Part sharedTexts, Part rows) {
        return of(folder, UTF_8, sharedTexts, rows);
    }

    static Path of(Path folder, Charset charset, Part sharedTexts, Part rows) {
        try {
            Path file = Files.createTempFile(folder, "book", ".xlsx");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                entry(zip, "[Content_Types].xml", UTF_8, out -> out.write(TYPES));
                entry(zip, "xl/workbook.xml", UTF_8, out -> out.write(WORKBOOK));
                entry(zip, "xl/_rels/workbook.xml.rels", UTF_8, out -> out.write(RELATIONS));
                entry(zip, "xl/quiet.bin", charset, around("sst", sharedTexts));
                entry(zip, "xl/worksheets/sheet1.xml", charset, around("sheetData", rows));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part around(String element, Part content) {
        return out -> {
            out.write("<" + element + ">");
            content.write(out);
            out.write("</" + element + ">");
        };
    }

    private static void entry(ZipOutputStream zip, String name, Charset charset, Part content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer out = new OutputStreamWriter(zip, charset);
        content.write(out);
        out.flush();
        zip.closeEntry();
    }
}
