package org.huiyin.service.sheet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;

/** Values with commas between. Values and rows have a longest length, so that a line without an end costs nothing. */
record CsvSheet(Path file, Charset charset, int mostRows) implements Sheet {
    /** Characters. */
    static final int LONGEST_VALUE = 64 * 1024;

    static final int LONGEST_ROW = 1024 * 1024;

    @Override
    public void each(Consumer<SheetRow> reader) {
        try (InputStream bytes = Encodings.withoutMark(new BufferedInputStream(Files.newInputStream(file)));
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .maxBufferSize(LONGEST_VALUE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFieldSize(LONGEST_VALUE)
                                        .maxRecordSize(LONGEST_ROW)
                                        .build(),
                                new InputStreamReader(bytes, charset))) {
            read(records.iterator(), reader);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableSheet(SheetFault.BROKEN_FILE, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Iterator<CsvRecord> records, Consumer<SheetRow> reader) {
        if (!records.hasNext()) {
            throw new UnreadableSheet(SheetFault.NO_HEADER);
        }
        for (int count = 0; records.hasNext(); count++) {
            if (count > mostRows) {
                throw new UnreadableSheet(SheetFault.TOO_MANY_ROWS);
            }
            CsvRecord next = records.next();
            reader.accept(SheetRow.of((int) next.getStartingLineNumber(), next.getFields()));
        }
    }
}
