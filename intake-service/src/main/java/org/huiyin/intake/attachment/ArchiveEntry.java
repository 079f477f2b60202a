package org.huiyin.intake.attachment;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huiyin.intake.complaint.InvalidValue;

/** Checks one entry of a workbook or document: its name, and by its first bytes that it is no archive, macro or XML with a DTD. */
final class ArchiveEntry {
    private static final Pattern NAME = Pattern.compile("[^\\x00-\\x1f\\\\:]{1,255}");
    private static final XMLInputFactory XML = factory();

    private ArchiveEntry() {}

    static void checkName(String name) {
        boolean odd = !NAME.matcher(name).matches() || name.startsWith("/");
        for (String segment : name.split("/", -1)) {
            odd |= segment.equals("..") || segment.equals(".");
        }
        if (odd) {
            throw new InvalidValue("odd-entry-name", "holds an entry whose name leads elsewhere");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
            throw new InvalidValue("macros", "holds macros");
        }
    }

    /** {@code head} has the entry's first bytes: no more of them is ever given to a parser. */
    static void check(String name, byte[] head, int length) {
        if (length >= 2 && head[0] == 'P' && head[1] == 'K') {
            throw new InvalidValue("nested-archive", "holds another archive");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xml") || lower.endsWith(".rels") || startsLikeXml(head, length)) {
            checkProlog(head, length);
        }
    }

    /** In any encoding: byte order marks, zero bytes and blanks may stand before the first bracket. */
    private static boolean startsLikeXml(byte[] head, int length) {
        for (int i = 0; i < length; i++) {
            int b = head[i] & 0xff;
            boolean skipped = b <= ' ' || b == 0xef || b == 0xbb || b == 0xbf || b == 0xfe || b == 0xff;
            if (!skipped) {
                return b == '<';
            }
        }
        return false;
    }

    /** A DTD can only stand before the first element, so nothing behind it needs to be parsed. */
    private static void checkProlog(byte[] head, int length) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(head, 0, length));
            for (int event = reader.next(); event != XMLStreamConstants.START_ELEMENT; event = reader.next()) {
                if (event == XMLStreamConstants.DTD) {
                    throw new InvalidValue("dtd", "holds XML with a document type");
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new InvalidValue("unreadable", "can't be read; it may be damaged");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
