package org.huiyin.dispatch.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huiyin.dispatch.sheet.Line;
import org.huiyin.dispatch.sheet.Table;
import org.huiyin.service.sheet.SheetFault;
import org.huiyin.service.sheet.SheetFormat;
import org.huiyin.service.sheet.UnreadableSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {
    private static final String HEADER = "code,name_zh,name_en,level,industry,territory\n";

    @TempDir
    Path folder;

    @Test
    void rowsComeWithTheirLinesWhateverStandsBetween() throws IOException {
        Path file = write(HEADER + "# a comment\n\nU900,\"甲,\n乙\",A,FIRST,tax,HY\nU901,丙,C,FIRST,tax,HY\n");

        List<Line> lines = read(file, SheetFormat.CSV);

        assertThat(lines).extracting(Line::number).containsExactly(4, 6);
        assertThat(lines.get(0).value("name_zh")).isEqualTo("甲,\n乙");
    }

    @Test
    void aFileIsNotReadPastTheMostRows() throws IOException {
        Path file = folder.resolve("many.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER);
            for (int row = 0; row <= Sheet.MOST_ROWS; row++) {
                writer.write("U900,a,a,FIRST,tax,HY\n");
            }
        }

        assertThatThrownBy(() -> read(file, SheetFormat.CSV))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessage("TOO_MANY_ROWS");
    }

    @Test
    void anArchiveThatHoldsTooMuchIsRefusedBeforeAnythingReadsIt() throws IOException {
        byte[] zeros = new byte[2 * 1024 * 1024];
        assertThat(fault(zip(Map.of("xl/worksheets/sheet1.xml", zeros)))).isEqualTo(SheetFault.ZIP_TOO_LARGE);
        byte[] doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>".getBytes(UTF_8);
        assertThat(fault(zip(Map.of("xl/workbook.xml", doctype)))).isEqualTo(SheetFault.ZIP_UNSAFE);
        assertThat(fault(zip(Map.of("../../etc/passwd", new byte[1])))).isEqualTo(SheetFault.ZIP_UNSAFE);
        assertThat(fault(zip(Map.of("xl/embedded.xlsx", new byte[1])))).isEqualTo(SheetFault.ZIP_UNSAFE);
        assertThat(fault(manyEntries())).isEqualTo(SheetFault.ZIP_TOO_LARGE);
        assertThat(fault(zip(Map.of("xl/other.xml", "<x/>".getBytes(UTF_8))))).isEqualTo(SheetFault.BROKEN_FILE);
    }

    private Path manyEntries() throws IOException {
        Path file = folder.resolve("entries.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i <= 2_000; i++) {
                zip.putNextEntry(new ZipEntry("e" + i));
            }
        }
        return file;
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static SheetFault fault(Path file) {
        try {
            read(file, SheetFormat.XLSX);
            throw new AssertionError("read without a fault");
        } catch (UnreadableSheet refused) {
            return refused.fault();
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text);
    }

    private static List<Line> read(Path file, SheetFormat format) {
        List<Line> lines = new ArrayList<>();
        Sheet.open(file, format, Table.UNITS).each(lines::add);
        return lines;
    }
}
