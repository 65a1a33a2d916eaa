package org.linli.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.Sheets;

/** What we write as linked data, a parser of others reads back, whatever stands in the texts. */
class GraphTest {

  private static final List<String> HARD =
      List.of(
          "plain",
          "引号 \" 和 '",
          "back\\slash",
          "two\nlines\r\n",
          "tab\t",
          "control\u0001\u007f",
          "emoji 🏠 and 𠮷",
          "<script>&amp;",
          "\"@en ; a <urn:evil> .",
          "");

  @Test
  void everyTextComesBackAsItWas() throws IOException {
    for (var text : HARD) {
      var graph = new Graph();
      graph.node("urn:x", "dcat:Dataset").text("dct:title", "zh", text);
      for (var model : List.of(turtle(graph), json(graph))) {
        assertThat(model).as(text).hasSize(2);
        assertThat(model.filter(Values.iri("urn:x"), DCTERMS.TITLE, null).objects())
            .singleElement()
            .satisfies(value -> assertThat(value.stringValue()).isEqualTo(text));
      }
    }
  }

  @Test
  void bothFormsSayTheSame() throws IOException {
    var graph = new Graph();
    graph
        .node("urn:x", "dcat:Catalog")
        .both("dct:title", Sheets.text("words"))
        .plain("dct:identifier", 7)
        .typed("linli:sensitive", true, "xsd:boolean")
        .typed("linli:retention", "P30D", "xsd:duration")
        .link("dct:conformsTo", "https://www.w3.org/TR/vocab-dcat-3/")
        .link("dcat:theme", "linli:theme")
        .link("dcat:theme", "urn:other");
    graph.node("urn:y", "foaf:Agent");
    assertThat(turtle(graph)).isEqualTo(json(graph)).hasSize(10);
  }

  private static Model turtle(Graph graph) throws IOException {
    return Rio.parse(new StringReader(graph.turtle()), "", RDFFormat.TURTLE);
  }

  private static Model json(Graph graph) throws IOException {
    return Rio.parse(new StringReader(graph.jsonLd()), "", RDFFormat.JSONLD);
  }
}
