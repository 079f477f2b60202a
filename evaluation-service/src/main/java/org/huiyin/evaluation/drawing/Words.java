package org.huiyin.evaluation.drawing;

import org.huiyin.evaluation.publication.Printable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Puts text as text into a drawing: it can be read aloud and searched, and no font of the machine has a say in it. */
record Words(Document document, Element root) {
    static final String SVG = "http://www.w3.org/2000/svg";

    /** On which side of its place a word stands. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String value;

        Anchor(String value) {
            this.value = value;
        }
    }

    void at(double x, double y, Anchor anchor, String words) {
        Element text = element("text", words);
        text.setAttribute("x", number(x));
        text.setAttribute("y", number(y));
        text.setAttribute("text-anchor", anchor.value);
        root.appendChild(text);
    }

    /** For those who hear the drawing and do not see it. */
    void describe(String language, String title, String description) {
        Element first = element("title", title);
        first.setAttribute("id", "title-" + language);
        first.setAttribute("lang", language);
        Element second = element("desc", description);
        second.setAttribute("id", "desc-" + language);
        second.setAttribute("lang", language);
        root.insertBefore(second, root.getFirstChild());
        root.insertBefore(first, second);
    }

    private Element element(String name, String words) {
        Element element = document.createElementNS(SVG, name);
        element.setTextContent(Printable.words(words));
        return element;
    }

    private static String number(double value) {
        return Long.toString(Math.round(value));
    }
}
