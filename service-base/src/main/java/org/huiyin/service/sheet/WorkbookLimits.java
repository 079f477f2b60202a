package org.huiyin.service.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook for what its reader keeps in memory: all shared texts, the cells of a row, a tag, every name. The reader's
 * own parser is used, and every part is looked through, for a workbook may name its parts as it likes. Used once.
 */
final class WorkbookLimits {
    /** What shared texts and relations may take in memory, in bytes; a heap of 64 MB has held three such workbooks. */
    static final long MOST_KEPT = 16L * 1024 * 1024;

    /** What an object of the reader takes beside its characters, in bytes. */
    private static final int PER_OBJECT = 56;

    private static final int MOST_COLUMNS = 16_384;
    /** Of elements, attributes and prefixes; the parser takes ever longer with each, for ever. */
    private static final int MOST_NAMES = 1_000;

    private static final int LONGEST_VALUE = CsvSheet.LONGEST_VALUE;
    private static final int LONGEST_ROW = CsvSheet.LONGEST_ROW;
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    /** In these every tag begins with the byte 3C, and nothing else has it. */
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "ISO-8859-1", "US-ASCII");

    /** Elements that the reader keeps to the end; of formulas ({@code f}) those that count for several cells. */
    private static final Set<String> KEPT = Set.of("si", "f", "sheet", "Relationship");

    private final XMLInputFactory parsers = new InputFactoryImpl();
    private final Set<String> names = new HashSet<>();
    private long kept;
    private boolean keeping;
    private int columns;
    private int valueLength;
    private int rowLength;

    private WorkbookLimits() {
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** To be called when the archive is known to be within its limits. */
    static void check(Path file) {
        var limits = new WorkbookLimits();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                try (InputStream content = new TagStream(archive.getInputStream(entry))) {
                    limits.look(content);
                }
            }
        } catch (IOException | IllegalArgumentException e) { // the latter for a name that is no text
            throw new UnreadableSheet(SheetFault.BROKEN_FILE, e);
        }
    }

    private void look(InputStream content) {
        try {
            XMLStreamReader part = parsers.createXMLStreamReader(content);
            require(ENCODINGS.contains(String.valueOf(part.getEncoding())), SheetFault.ZIP_UNSAFE);
            keeping = false;
            while (part.hasNext()) {
                note(part);
            }
        } catch (UnreadableSheet refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException noXml) {
            return; // a picture, or a part in which the reader would get no further either
        }
    }

    private void note(XMLStreamReader part) throws XMLStreamException {
        switch (part.next()) {
            case XMLStreamConstants.START_ELEMENT -> begin(part);
            case XMLStreamConstants.END_ELEMENT -> keeping &= !KEPT.contains(part.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(part.getTextLength());
            default -> {}
        }
    }

    private void begin(XMLStreamReader part) {
        noteName(part.getLocalName());
        noteName(part.getPrefix());
        int attributes = 0;
        for (int i = 0; i < part.getAttributeCount(); i++) {
            noteName(part.getAttributeLocalName(i));
            attributes += part.getAttributeValue(i).length();
        }
        String name = part.getLocalName();
        if (KEPT.contains(name) && !(name.equals("f") && part.getAttributeValue(null, "t") == null)) {
            keep(attributes);
            keeping = true;
        } else if (name.equals("row")) {
            columns = 0;
            rowLength = 0;
        } else if (name.equals("c")) {
            cell(part.getAttributeValue(null, "r"));
        }
    }

    private void noteName(@Nullable String name) {
        if (name != null && names.add(name)) {
            keep(name.length());
            require(names.size() <= MOST_NAMES, SheetFault.ZIP_UNSAFE);
        }
    }

    private void cell(@Nullable String reference) {
        columns++;
        valueLength = 0;
        require(
                columns <= MOST_COLUMNS
                        && (reference == null || REFERENCE.matcher(reference).matches()),
                SheetFault.BROKEN_FILE);
    }

    private void text(int length) {
        valueLength += length;
        rowLength += length;
        if (keeping) {
            kept += 2L * length;
            require(kept <= MOST_KEPT, SheetFault.TOO_MUCH_TEXT);
        }
        require(keeping || valueLength <= LONGEST_VALUE && rowLength <= LONGEST_ROW, SheetFault.BROKEN_FILE);
    }

    private void keep(int length) {
        kept += PER_OBJECT + 2L * length;
        require(kept <= MOST_KEPT, SheetFault.TOO_MUCH_TEXT);
    }

    private static void require(boolean kept, SheetFault fault) {
        if (!kept) {
            throw new UnreadableSheet(fault);
        }
    }
}
