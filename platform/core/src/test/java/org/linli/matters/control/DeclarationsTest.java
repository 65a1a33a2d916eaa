package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.processes.entity.VariableType;

/** Variables that a file lacks are declared in it. */
class DeclarationsTest {

  private static final String DOOR = "<definitions xmlns:linli=\"urn:linli:bpmn\">";
  private static final Map<String, VariableType> COST = Map.of("cost", VariableType.NUMBER);

  @Test
  void whereVariablesStandTheNewOnesComeFirst() {
    var xml =
        DOOR
            + "<process id=\"a\" name=\"A\"><documentation>words</documentation>\n"
            + "<extensionElements><linli:variable name=\"b\""
            + " type=\"text\"/></extensionElements></process></definitions>";
    assertThat(Declarations.in(xml, COST))
        .contains(
            "<extensionElements>\n"
                + "<linli:variable name=\"cost\" type=\"number\"/><linli:variable name=\"b\"");
  }

  @Test
  void whereThereAreNoneAPlaceIsMadeAfterTheRemarks() {
    var xml =
        DOOR
            + "<process id=\"a\"><documentation>x</documentation><startEvent"
            + " id=\"s\"/></process></definitions>";
    assertThat(Declarations.in(xml, COST))
        .contains(
            "</documentation>\n"
                + "<extensionElements>\n"
                + "<linli:variable name=\"cost\" type=\"number\"/>\n"
                + "</extensionElements><startEvent");
  }

  @Test
  void anEmptyPlaceIsFilled() {
    var xml =
        DOOR
            + "<process id=\"a\"><extensionElements/><startEvent"
            + " id=\"s\"/></process></definitions>";
    assertThat(Declarations.in(xml, COST))
        .contains(
            "<process id=\"a\">\n"
                + "<extensionElements>\n"
                + "<linli:variable name=\"cost\" type=\"number\"/>\n"
                + "</extensionElements><startEvent")
        .doesNotContain("<extensionElements/>");
  }

  @Test
  void prefixesOfTheFileAreKept() {
    var xml =
        "<bpmn:definitions xmlns:ll=\"urn:linli:bpmn\"><bpmn:process id=\"a\"><bpmn:startEvent"
            + " id=\"s\"/></bpmn:process></bpmn:definitions>";
    assertThat(Declarations.in(xml, COST))
        .contains("<bpmn:extensionElements>\n<ll:variable name=\"cost\"")
        .contains("</bpmn:extensionElements><bpmn:startEvent");
  }

  @Test
  void aFileThatNeverSpokeOfOursIsToldWhoseTheyAre() {
    var xml = "<definitions><process id=\"a\"><startEvent id=\"s\"/></process></definitions>";
    assertThat(Declarations.in(xml, COST))
        .contains("<linli:variable xmlns:linli=\"urn:linli:bpmn\" name=\"cost\" type=\"number\"/>");
  }

  @Test
  void theExtensionOfAStepIsNotTakenForThatOfTheProcess() {
    var xml =
        DOOR
            + "<process id=\"a\"><userTask"
            + " id=\"t\"><extensionElements/></userTask></process></definitions>";
    assertThat(Declarations.in(xml, COST))
        .contains("<process id=\"a\">\n<extensionElements>")
        .contains("<userTask id=\"t\"><extensionElements/>");
  }

  @Test
  void nothingMissingOrNoProcessLeavesTheFileAsItIs() {
    var xml = DOOR + "<process id=\"a\"></process></definitions>";
    assertThat(Declarations.in(xml, Map.of())).isSameAs(xml);
    assertThat(Declarations.in("words", COST)).isEqualTo("words");
    var two = new LinkedHashMap<String, VariableType>();
    two.put("cost", VariableType.NUMBER);
    two.put("photos", VariableType.LIST);
    assertThat(Declarations.in(xml, two))
        .contains("type=\"number\"/>\n<linli:variable name=\"photos\" type=\"list\"");
  }
}
