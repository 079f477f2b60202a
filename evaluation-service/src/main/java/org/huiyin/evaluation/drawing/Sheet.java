package org.huiyin.evaluation.drawing;

import java.awt.Color;
import java.awt.Dimension;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The paper that a chart is drawn on: writes it as SVG, with nothing in it that is fetched or run. */
final class Sheet {
    private static final int DECIMALS = 2;

    private Sheet() {}

    static byte[] svg(Chart chart, Consumer<Words> words) {
        Frame frame = chart.frame();
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DECIMALS);
        context.setComment("");
        var graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(frame.width(), frame.height()));
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, frame.width(), frame.height());
        graphics.translate(frame.margins().left(), frame.margins().top());
        chart.drawing().paint(graphics, frame.areaWidth(), frame.areaHeight());
        Element root = graphics.getRoot();
        asPicture(root, frame);
        words.accept(new Words(document, root));
        return bytes(root);
    }

    private static void asPicture(Element root, Frame frame) {
        root.setAttribute("viewBox", "0 0 " + frame.width() + " " + frame.height());
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "title-zh desc-zh title-en desc-en");
        root.setAttribute("font-family", "'Noto Sans SC', 'Microsoft YaHei', sans-serif");
        root.setAttribute("font-size", "12");
        root.setAttribute("stroke", "none");
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(Words.SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Element root) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var text = new StringWriter();
            transformer.transform(new DOMSource(root), new StreamResult(text));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (TransformerException e) {
            throw new IllegalStateException("a drawing could not be written", e);
        }
    }
}
