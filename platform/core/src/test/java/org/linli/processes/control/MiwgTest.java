package org.linli.processes.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.processes.entity.Checked;
import org.linli.processes.entity.Finding;

/** The reference models of the BPMN Model Interchange Working Group: read, and never in part. */
class MiwgTest {

  /** Steps that run here, and what every file has around them. */
  private static final Set<String> INSIDE =
      Set.of(
          "userTask",
          "serviceTask",
          "exclusiveGateway",
          "parallelGateway",
          "callActivity",
          "subProcess",
          "sequenceFlow",
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "intermediateCatchEvent");

  private static String text(String file) {
    try (var stream = MiwgTest.class.getResourceAsStream("/bpmn-miwg/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Checked read(String text) {
    return new Reader(Map.of(), key -> Optional.empty(), key -> Optional.empty()).read(text);
  }

  /** The ids of all steps and flows that are none of those that run here. */
  private static Set<String> outside(String text) throws Exception {
    var ids = new TreeSet<String>();
    var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(text));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && Element.BPMN.equals(xml.getNamespaceURI())
          && xml.getLocalName()
              .matches(".*(Task|task|Gateway|Event|callActivity|laneSet|dataStore|collaboration)")
          && !INSIDE.contains(xml.getLocalName())
          && xml.getAttributeValue(null, "id") != null) {
        ids.add(xml.getAttributeValue(null, "id"));
      }
    }
    return ids;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A.1.0.bpmn", "A.2.0.bpmn", "A.2.1.bpmn", "A.3.0.bpmn", "A.4.0.bpmn", "A.4.1.bpmn",
        "B.1.0.bpmn", "B.2.0.bpmn", "C.1.0.bpmn", "C.1.1.bpmn", "C.2.0.bpmn", "C.3.0.bpmn"
      })
  void everythingOutsideIsNamedElementByElement(String file) throws Exception {
    var checked = read(text(file));
    assertThat(checked.isFine()).isFalse();
    var named = checked.findings().stream().map(Finding::id).collect(Collectors.toSet());
    // Steps of further processes are named as well; those within what is refused whole are not.
    assertThat(named).containsAll(outside(text(file)));
    assertThat(checked.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.line()).isPositive();
              assertThat(finding.in(Locale.ENGLISH)).doesNotContain("process.finding");
              assertThat(finding.in(Locale.SIMPLIFIED_CHINESE)).doesNotContain("process.finding");
            });
  }

  /** What these files are without: who does the tasks, which their authors left open. */
  @Test
  void aReferenceModelIsReadOnceItsTasksHavePeople() {
    for (var file : new String[] {"A.1.0.bpmn", "A.2.0.bpmn"}) {
      var text =
          text(file)
              .replaceAll("(</?(?:[a-z0-9]+:)?)task\\b", "$1userTask")
              .replaceAll(
                  "<((?:[a-z0-9]+:)?)userTask ",
                  "<$1userTask xmlns:linli='urn:linli:bpmn' linli:role='CLERK' ");
      var checked = read(text);
      assertThat(checked.model()).as(file + checked.findings()).isPresent();
      assertThat(checked.findings())
          .as(file)
          .allMatch(finding -> Set.of("no-default", "no-condition").contains(finding.code()));
    }
  }
}
