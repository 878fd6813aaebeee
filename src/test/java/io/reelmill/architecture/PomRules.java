package io.reelmill.architecture;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.NodeList;

/** A version stands once, in the properties. */
final class PomRules {

    /** The project's own version and its parent's cannot stand anywhere else. */
    private static final Set<String> OWN = Set.of("project", "parent");

    private PomRules() {}

    static List<String> versionsOutsideOfProperties(InputStream pom) throws Exception {
        NodeList versions = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(pom)
                .getElementsByTagName("version");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < versions.getLength(); i++) {
            String parent = versions.item(i).getParentNode().getNodeName();
            String version = versions.item(i).getTextContent().strip();
            if (!OWN.contains(parent) && !version.matches("\\$\\{[^}]+}")) {
                found.add(parent + " names version " + version);
            }
        }
        return found;
    }
}
