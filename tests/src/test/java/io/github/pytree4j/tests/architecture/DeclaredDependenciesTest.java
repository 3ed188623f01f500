package io.github.pytree4j.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a user of the core pulls in: annotations, runtime, msgpack-core and the JSpecify annotations, no more. */
class DeclaredDependenciesTest {

    @Test
    void theRuntimeBringsMsgpackAndJspecifyAndNothingElse() throws Exception {
        assertEquals(
                Set.of("io.github.pytree4j:pytree4j-annotations", "org.msgpack:msgpack-core", "org.jspecify:jspecify"),
                dependenciesOf("runtime"));
    }

    @Test
    void theAnnotationsBringNothing() throws Exception {
        assertEquals(Set.of(), dependenciesOf("annotations"));
    }

    /** The dependencies of a module that its users get as well: those of scope compile and runtime. */
    private static Set<String> dependenciesOf(String module)
            throws ParserConfigurationException, IOException, SAXException {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("..", module, "pom.xml").toFile())
                .getDocumentElement();
        NodeList all = project.getElementsByTagName("dependency");
        Set<String> dependencies = new TreeSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element dependency = (Element) all.item(i);
            String scope = text(dependency, "scope");
            if (scope.isEmpty() || scope.equals("compile") || scope.equals("runtime")) {
                dependencies.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
            }
        }
        return dependencies;
    }

    private static String text(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
