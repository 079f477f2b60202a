package org.huiyin.service.sheet;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.service.sheet.Workbooks.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook's reader would keep in memory is bounded before it reads. */
class WorkbookLimitsTest {
    private static final Part NOTHING = out -> {};
    private static final Part ONE_ROW = out -> out.write("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");

    @TempDir
    Path folder;

    @Test
    void twentyThousandComplaintsOfThreeHundredCharactersAreRead() {
        Path file = Workbooks.of(folder, texts(20_000, 300), out -> {
            for (int row = 1; row <= 20_000; row++) {
                out.write("<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"s\"><v>" + (row - 1) + "</v></c></row>");
            }
        });
        AtomicInteger rows = new AtomicInteger();

        Sheet.open(file, SheetFormat.XLSX, 20_000).each(row -> rows.incrementAndGet());

        assertThat(rows).hasValue(20_000);
    }

    @Test
    void textsThatAreNotSharedMayBeAsManyAsTheArchiveHolds() {
        Random random = new Random(1);
        Path file = Workbooks.of(folder, NOTHING, out -> {
            for (int row = 1; row <= 60_000; row++) {
                out.write("<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"inlineStr\"><is><t>" + text(random, 300)
                        + "</t></is></c></row>");
            }
        });
        AtomicInteger rows = new AtomicInteger();

        Sheet.open(file, SheetFormat.XLSX, 60_000).each(row -> rows.incrementAndGet());

        assertThat(rows).hasValue(60_000);
    }

    @Test
    void moreSharedTextThanFitsIntoMemoryIsRefusedWhereverItStands() {
        assertThat(fault(texts(100_000, 300), ONE_ROW)).isEqualTo(SheetFault.TOO_MUCH_TEXT);
        assertThat(fault(out -> mixed(out, "<si/>", 400_000), ONE_ROW)).isEqualTo(SheetFault.TOO_MUCH_TEXT);
        assertThat(fault(out -> mixed(out, "<x:si xmlns:x='u'><x:t>a</x:t></x:si>", 300_000), ONE_ROW))
                .isEqualTo(SheetFault.TOO_MUCH_TEXT);
    }

    @Test
    void aRowThatFillsTheMemoryIsRefused() {
        assertThat(fault(NOTHING, out -> out.write("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>")))
                .isEqualTo(SheetFault.BROKEN_FILE);
        assertThat(fault(NOTHING, out -> {
                    out.write("<row r='1'>");
                    mixed(out, "<c><v>1</v></c>", 20_000);
                    out.write("</row>");
                }))
                .isEqualTo(SheetFault.BROKEN_FILE);
        Random random = new Random(1);
        assertThat(fault(
                        NOTHING,
                        out -> out.write("<row r='1'><c r='A1' t='inlineStr'><is><t>" + text(random, 70_000)
                                + "</t></is></c></row>")))
                .isEqualTo(SheetFault.BROKEN_FILE);
        assertThat(fault(NOTHING, out -> {
                    out.write("<row r='1'>");
                    for (int cell = 0; cell < 30; cell++) {
                        out.write("<c t='inlineStr'><is><t>" + text(random, 60_000) + "</t></is></c>");
                    }
                    out.write("</row>");
                }))
                .isEqualTo(SheetFault.BROKEN_FILE);
    }

    @Test
    void aTagOrNamesThatFillTheMemoryAreRefused() {
        Random random = new Random(1);
        assertThat(fault(NOTHING, out -> out.write("<row r='" + text(random, 800_000) + "'/>")))
                .isEqualTo(SheetFault.BROKEN_FILE);
        assertThat(fault(NOTHING, out -> {
                    for (int name = 0; name < 400_000; name++) {
                        out.write("<n" + name + "/>");
                    }
                }))
                .isEqualTo(SheetFault.ZIP_UNSAFE);
        Path wide = Workbooks.of(folder, UTF_16, NOTHING, ONE_ROW);
        assertThat(fault(wide)).isEqualTo(SheetFault.ZIP_UNSAFE);
    }

    private SheetFault fault(Part sharedTexts, Part rows) {
        return fault(Workbooks.of(folder, sharedTexts, rows));
    }

    private static SheetFault fault(Path file) {
        try {
            Sheet.open(file, SheetFormat.XLSX, 100_000);
            throw new AssertionError("opened without a fault");
        } catch (UnreadableSheet refused) {
            return refused.fault();
        }
    }

    private static Part texts(int count, int length) {
        Random random = new Random(1);
        return out -> {
            for (int i = 0; i < count; i++) {
                out.write("<si><t>" + text(random, length) + "</t></si>");
            }
        };
    }

    /** With comments between, so that the archive is not packed too tightly. */
    private static void mixed(Writer out, String element, int count) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            out.write(element);
            if (i % 10 == 0) {
                out.write("<!--" + Integer.toString(random.nextInt(), 36) + "-->");
            }
        }
    }

    private static String text(Random random, int length) {
        return random.ints(length, 0x4E00, 0x5E00)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
