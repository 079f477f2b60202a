package org.huiyin.intake.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.huiyin.intake.open311.Document.Element;
import org.huiyin.intake.open311.Document.Repeated;
import org.jspecify.annotations.Nullable;

/** How an answer is written, chosen by the extension of the path. XML is written only, never read. */
enum Format {
    JSON("application/json; charset=utf-8") {
        @Override
        String write(Document document) {
            try {
                return MAPPER.writeValueAsString(document.plain());
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("a document has no JSON form", impossible);
            }
        }
    },
    XML("text/xml; charset=utf-8") {
        @Override
        String write(Document document) {
            StringWriter text = new StringWriter();
            try {
                XMLStreamWriter xml = XML_WRITERS.createXMLStreamWriter(text);
                xml.writeStartDocument("utf-8", "1.0");
                element(xml, document.root(), document.content());
                xml.writeEndDocument();
                xml.close();
            } catch (XMLStreamException impossible) {
                throw new IllegalStateException("a document has no XML form", impossible);
            }
            return text.toString();
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final XMLOutputFactory XML_WRITERS = XMLOutputFactory.newDefaultFactory();

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract String write(Document document);

    String mediaType() {
        return mediaType;
    }

    static Format of(String extension) {
        return extension.equals("xml") ? XML : JSON;
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable Object value) throws XMLStreamException {
        if (value == null) {
            xml.writeEmptyElement(name);
            return;
        }
        xml.writeStartElement(name);
        content(xml, value);
        xml.writeEndElement();
    }

    private static void content(XMLStreamWriter xml, Object value) throws XMLStreamException {
        if (value instanceof Element element) {
            for (var field : element.fields().entrySet()) {
                element(xml, field.getKey(), field.getValue());
            }
        } else if (value instanceof Repeated repeated) {
            for (Object item : repeated.items()) {
                element(xml, repeated.name(), item);
            }
        } else {
            xml.writeCharacters(characters(value.toString()));
        }
    }

    /** Two characters that our texts may hold have no place in XML 1.0. */
    private static String characters(String text) {
        return text.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
    }
}
