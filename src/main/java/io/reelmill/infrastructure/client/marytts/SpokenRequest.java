package io.reelmill.infrastructure.client.marytts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The documents that are exchanged with MaryTTS: our tokens go in with attributes of ours, which come back unharmed.
 * A token without them is one that MaryTTS split off, and belongs to the one before.
 */
final class SpokenRequest {
    private static final String NAMESPACE = "http://mary.dfki.de/2002/MaryXML";
    private static final String WORD = "reelmill-word";
    private static final String PAUSE = "reelmill-pause";
    private static final String DURATION = "duration";
    /** Where the voice takes a breath of its own accord. */
    private static final int BREATH = 60;

    private SpokenRequest() {}

    static Document tokens(List<Unit> portion) {
        Document document = empty();
        Element sentence = child(child(root(document), "p"), "s");
        for (int i = 0; i < portion.size(); i++) {
            Unit unit = portion.get(i);
            Element token = child(sentence, "t");
            token.setTextContent(unit.token().text());
            token.setAttribute(WORD, Integer.toString(unit.word()));
            if (!unit.token().phones().isEmpty()) {
                token.setAttribute("ph", unit.token().phones());
            }
            boolean last = i == portion.size() - 1;
            if (last || unit.pause() != Pause.NONE) {
                Element mark = child(sentence, "t");
                mark.setTextContent(
                        unit.pause() == Pause.NONE ? "." : unit.pause().mark());
                mark.setAttribute(
                        PAUSE, Integer.toString(last ? BREATH : unit.pause().milliseconds()));
            }
        }
        return document;
    }

    private static Document empty() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every Java platform makes XML documents", impossible);
        }
    }

    private static Element root(Document document) {
        Element root = document.createElementNS(NAMESPACE, "maryxml");
        root.setAttribute("version", "0.5");
        root.setAttribute("xml:lang", Locale.US.toLanguageTag());
        document.appendChild(root);
        return root;
    }

    private static Element child(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
        parent.appendChild(child);
        return child;
    }

    /** Sets the silences to our own lengths; the voice follows them exactly. */
    static void setPauses(Document acoustics) {
        int pause = BREATH;
        NodeList all = acoustics.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getTagName().equals("t")) {
                pause = element.hasAttribute(PAUSE) ? Integer.parseInt(element.getAttribute(PAUSE)) : BREATH;
            } else if (element.getTagName().equals("boundary") && element.hasAttribute(DURATION)) {
                element.setAttribute(DURATION, Integer.toString(pause));
            }
        }
    }

    /** When each written word is spoken, from the durations the voice has really given to its sounds. */
    static Map<Integer, Speech.Span> times(Document realised) {
        Map<Integer, Speech.Span> spans = new HashMap<>();
        int word = -1;
        double clock = 0;
        NodeList all = realised.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            double before = clock;
            switch (element.getTagName()) {
                case "t" -> word = element.hasAttribute(WORD) ? Integer.parseInt(element.getAttribute(WORD)) : word;
                case "ph" -> {
                    clock += seconds(element, "d");
                    spans.merge(word, new Speech.Span(before, clock), Speech.Span::and);
                }
                case "boundary" -> clock += seconds(element, DURATION);
                default -> clock = before;
            }
        }
        return spans;
    }

    private static double seconds(Element element, String attribute) {
        return element.hasAttribute(attribute) ? Double.parseDouble(element.getAttribute(attribute)) / 1000 : 0;
    }
}
