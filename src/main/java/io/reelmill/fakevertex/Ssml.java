package io.reelmill.fakevertex;

import io.reelmill.core.narration.Word;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Marked text.
 *
 * @param text what is spoken
 * @param marks in their order
 * @param characters that are charged: all but the marks themselves, other tags included
 */
record Ssml(String text, List<Mark> marks, int characters) {

    /** A mark stands before a word, counted from 0. */
    record Mark(String name, int wordsBefore) {}

    /** @throws BadCallException when it is not well-formed or says nothing */
    static Ssml read(String ssml) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        walk(root(ssml), text, marks);
        String spoken = String.join(" ", Word.written(text.toString()));
        if (spoken.isEmpty()) {
            throw BadCallException.invalid("Invalid SSML: it says nothing.");
        }
        String charged = ssml.replaceAll("<mark\\b[^>]*/>|<mark\\b[^>]*>\\s*</mark>", "");
        return new Ssml(spoken, List.copyOf(marks), charged.codePointCount(0, charged.length()));
    }

    private static Element root(String ssml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // The default prints to standard error.
            builder.setErrorHandler(null);
            Element root =
                    builder.parse(new InputSource(new StringReader(ssml))).getDocumentElement();
            if (!root.getTagName().equals("speak")) {
                throw BadCallException.invalid("Invalid SSML: the root is <" + root.getTagName() + ">, not <speak>.");
            }
            return root;
        } catch (SAXException broken) {
            throw BadCallException.invalid("Invalid SSML: " + broken.getMessage());
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void walk(Node node, StringBuilder text, List<Mark> marks) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element)) {
                text.append(child.getNodeValue());
            } else if (element.getTagName().equals("mark")) {
                marks.add(new Mark(
                        element.getAttribute("name"),
                        Word.written(text.toString()).size()));
            } else if (element.hasAttribute("alias")) {
                text.append(element.getAttribute("alias"));
            } else {
                walk(element, text, marks);
            }
        }
    }
}
