package io.reelmill.infrastructure.client.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A classifier as OpenCV trains and writes them: stages of local binary patterns, each of which lets most faces pass. */
final class Cascade {
    /** The side of the square it judges. */
    static final int SIDE = 24;

    private static final String FILE = "/faces/opencv-lbp-frontal.xml";

    /** The neighbours of a block from the upper left clockwise, from the highest bit of their pattern down. */
    private static final int[][] AROUND = {{0, 0}, {1, 0}, {2, 0}, {2, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}};

    private final List<Stage> stages;

    private Cascade(List<Stage> stages) {
        this.stages = stages;
    }

    /** The upper left one of three by three blocks, and their size. */
    private record Blocks(int x, int y, int width, int height) {
        /** Which of the outer blocks are as bright as the middle one. */
        int pattern(long[] sums, int at, int row) {
            long middle = sum(sums, at, row, 1, 1);
            int pattern = 0;
            for (int[] place : AROUND) {
                pattern = pattern << 1 | (sum(sums, at, row, place[0], place[1]) >= middle ? 1 : 0);
            }
            return pattern;
        }

        private long sum(long[] sums, int at, int row, int across, int down) {
            int from = at + (y + down * height) * row + x + across * width;
            int to = from + height * row;
            return sums[to + width] - sums[to] - sums[from + width] + sums[from];
        }
    }

    /** @param subset of the 256 patterns: for those it says {@code inside} */
    private record Feature(Blocks blocks, int[] subset, double inside, double outside) {
        double judged(long[] sums, int at, int row) {
            int pattern = blocks.pattern(sums, at, row);
            return (subset[pattern >> 5] >> (pattern & 31) & 1) == 1 ? inside : outside;
        }
    }

    private record Stage(List<Feature> tests, double threshold) {
        boolean passed(long[] sums, int at, int row) {
            double sum = 0;
            for (Feature test : tests) {
                sum += test.judged(sums, at, row);
            }
            return sum >= threshold;
        }
    }

    /**
     * Whether a square is taken for a face.
     *
     * @param sums of a picture's brightness
     * @param at the index of the square's upper left corner
     * @param row how many sums a row has
     */
    boolean accepts(long[] sums, int at, int row) {
        for (Stage stage : stages) {
            if (!stage.passed(sums, at, row)) {
                return false;
            }
        }
        return true;
    }

    /** The one that comes along. */
    static Cascade load() {
        try (InputStream file = Objects.requireNonNull(Cascade.class.getResourceAsStream(FILE), FILE)) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
            List<Blocks> blocks = elements(document.getElementsByTagName("rect")).stream()
                    .map(Cascade::numbers)
                    .map(rect -> new Blocks((int) rect[0], (int) rect[1], (int) rect[2], (int) rect[3]))
                    .toList();
            return new Cascade(elements(document.getElementsByTagName("stageThreshold")).stream()
                    .map(threshold -> stage(threshold, blocks))
                    .toList());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("What faces look like cannot be read: " + FILE, e);
        }
    }

    private static Stage stage(Element threshold, List<Blocks> blocks) {
        Element stage = (Element) threshold.getParentNode();
        List<Element> nodes = elements(stage.getElementsByTagName("internalNodes"));
        List<Element> leaves = elements(stage.getElementsByTagName("leafValues"));
        List<Feature> tests = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            double[] node = numbers(nodes.get(i));
            double[] leaf = numbers(leaves.get(i));
            int[] subset = new int[8];
            for (int part = 0; part < subset.length; part++) {
                subset[part] = (int) node[3 + part];
            }
            tests.add(new Feature(blocks.get((int) node[2]), subset, leaf[0], leaf[1]));
        }
        return new Stage(tests, numbers(threshold)[0] - 1e-5);
    }

    private static double[] numbers(Element element) {
        String[] words = element.getTextContent().strip().split("\\s+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
