package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.contracts.boundary.ContractExports;
import org.linli.contracts.boundary.WrongStep;
import org.linli.contracts.entity.HandOver;
import org.linli.exports.boundary.ExportBook;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;

/** Signed contracts as ODRL 2.2 agreements, held against the information model's own demands. */
class OdrlTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX =
      "prefix odrl: <http://www.w3.org/ns/odrl/2/> prefix linli: <https://linli.org/odrl/1#> ";

  private final Desk desk = new Desk("9869");
  private final ContractExports exports =
      new ContractExports(desk.platform.jdbi(), desk.platform.scopes(), desk);

  @Test
  void aSignedContractIsAnAgreementByTheInformationModel() throws IOException {
    var graph = rdf(odrl(signed("od-1", 1)));
    var report = ShaclValidator.get().validate(shapes(), graph);
    var said = new StringWriter();
    report.getEntries().forEach(entry -> said.append(entry.toString()).append('\n'));
    assertThat(report.conforms()).as(said.toString()).isTrue();
    assertThat(
            asks(graph, "ask { ?a a odrl:Agreement ; odrl:profile <https://linli.org/odrl/1#> }"))
        .isTrue();
  }

  @Test
  void eachKindOfAnswerKeepsItsMeaning() throws IOException {
    var graph = rdf(odrl(signed("od-2", 2)));
    assertThat(
            asks(
                graph,
                """
                ask { ?r odrl:action odrl:read ; odrl:target <urn:linli:asset:device-readings> ;
                  odrl:assignee <urn:linli:party:COMMITTEE> ; odrl:duty/odrl:action linli:mask .
                  ?p odrl:permission ?r }"""))
        .isTrue();
    assertThat(asks(graph, "ask { ?p odrl:permission/odrl:duty/odrl:action linli:aggregate }"))
        .isTrue();
    assertThat(
            asks(
                graph, "ask { linli:mask a odrl:Action . linli:operationMode a odrl:LeftOperand }"))
        .as("words of our profile say what they are")
        .isTrue();
    assertThat(asks(graph, "ask { ?p odrl:permission/odrl:duty/odrl:action odrl:obtainConsent }"))
        .isTrue();
    assertThat(
            asks(
                graph,
                """
                ask { ?p odrl:prohibition ?r . ?r odrl:target <urn:linli:asset:alarms> ;
                  odrl:action linli:commercialise ; odrl:assignee <urn:linli:party:OPERATOR:od-2> ;
                  odrl:constraint [ odrl:leftOperand odrl:purpose ; odrl:operator odrl:eq ;
                    odrl:rightOperand <urn:linli:purpose:COMMERCIAL> ] }"""))
        .isTrue();
    assertThat(asks(graph, "ask { ?p odrl:obligation/odrl:action odrl:transfer }")).isTrue();
    assertThat(
            asks(
                graph,
                """
                ask { ?p odrl:permission/odrl:constraint [ odrl:leftOperand odrl:spatial ;
                  odrl:rightOperand <urn:linli:community:986901001002> ] }"""))
        .isTrue();
  }

  /** Else the shapes would accept anything, and the test above would say nothing. */
  @Test
  void theShapesRefuseWhatIsNoAgreement() throws IOException {
    for (var part : List.of("assigner", "assignee", "target", "action")) {
      var policy = (ObjectNode) JSON.readTree(odrl(signed("od-3" + part, 3)));
      ((ObjectNode) policy.path("permission").path(0)).remove(part);
      assertThat(ShaclValidator.get().validate(shapes(), rdf(policy)).conforms())
          .as(part)
          .isFalse();
    }
  }

  @Test
  void whatIsNotSignedIsNoAgreementAndAStrangersIsNotThere() {
    var draft = desk.draft(desk.words("od-4", desk.community(4)));
    assertThatThrownBy(() -> odrl(draft)).isInstanceOf(WrongStep.class);
    var signed = signed("od-4", 4);
    desk.paper.enterprise("od-4-stranger");
    assertThatThrownBy(
            () -> desk.platform.as(desk.paper.signer("od-4-stranger"), () -> exports.odrl(signed)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theSheetHoldsTheContractsAndTheirClausesAndSaysWhoTookIt() throws IOException {
    signed("od-5", 5);
    var keys = RingForTests.over(desk.platform);
    var books = new Exports(desk.platform.jdbi(), desk.platform.scopes(), keys);
    for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      var reader = desk.paper.signer("od-5").from("127.0.0.1", locale);
      var file = desk.platform.as(reader, () -> books.book("contracts", exports.lists()));
      assertThat(file.rows()).isEqualTo(5);
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
        var sheets = book.getSheets().toList();
        assertThat(sheets).hasSize(2).noneMatch(sheet -> sheet.getName().contains("."));
        var clauses = sheets.getLast().read();
        assertThat(clauses.subList(1, 5))
            .extracting(row -> row.getCellText(1))
            .containsExactly("1", "2", "3", "4");
        assertThat(clauses.getFirst().getCellText(2)).doesNotContain("column");
        for (var sheet : sheets) {
          assertThat(sheet.read().getLast().getCellText(0))
              .contains(file.mark(), reader.displayName());
        }
      }
      var shelf = new ExportBook(desk.platform.jdbi(), keys);
      var found = desk.platform.as(reader, () -> shelf.trace(file.content()));
      assertThat(found).anySatisfy(one -> assertThat(one.toString()).contains(reader.username()));
    }
  }

  private UUID signed(String operator, int number) {
    var scope = Set.of(Asset.DEVICE_READINGS, Asset.ALARMS);
    var clauses =
        List.of(
            clause("1", Set.of(Party.COMMITTEE), Asset.DEVICE_READINGS, Outcome.MASK),
            clause("2", Set.of(Party.BUREAU), Asset.DEVICE_READINGS, Outcome.AGGREGATE),
            clause("3", Set.of(Party.DISTRICT), Asset.DEVICE_READINGS, Outcome.REQUEST),
            new Clause(
                "4",
                Set.of(Party.OPERATOR),
                Set.of(operator),
                Set.of(Asset.ALARMS),
                Set.of(Action.COMMERCIALISE),
                Set.of(Purpose.COMMERCIAL),
                Outcome.DENY,
                "not to be sold",
                null,
                null));
    var terms = new Terms(false, scope, List.copyOf(clauses));
    var words = desk.words(operator, terms, desk.community(number));
    return desk.paper.signed(
        desk.bureau,
        Words.of(words).handOver(new HandOver(HandOver.Thing.DATA, true, 30, "whole")).agreement());
  }

  private static Clause clause(String number, Set<Party> parties, Asset asset, Outcome outcome) {
    return new Clause(
        number,
        parties,
        Set.of(asset),
        Set.of(Action.VIEW),
        Set.of(Purpose.GOVERNANCE, Purpose.PUBLIC_SERVICE),
        outcome,
        "as agreed");
  }

  private String odrl(UUID id) {
    return desk.platform.as(desk.bureau, () -> exports.odrl(id));
  }

  static Graph rdf(String policy) throws IOException {
    return rdf(JSON.readTree(policy));
  }

  /** With the W3C's context put in the place of its address. */
  private static Graph rdf(JsonNode policy) throws IOException {
    var contexts = (ArrayNode) policy.path("@context");
    assertThat(contexts.path(0).asText()).isEqualTo("http://www.w3.org/ns/odrl.jsonld");
    contexts.set(0, JSON.readTree(resource("document/odrl.jsonld")).path("@context"));
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new StringReader(policy.toString()))
        .base("https://linli.org/")
        .lang(Lang.JSONLD11)
        .parse(graph);
    return graph;
  }

  static Shapes shapes() {
    var graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, resource("odrl/agreement-shapes.ttl"), Lang.TURTLE);
    return Shapes.parse(graph);
  }

  private static boolean asks(Graph graph, String query) {
    try (var asked =
        QueryExecutionFactory.create(PREFIX + query, ModelFactory.createModelForGraph(graph))) {
      return asked.execAsk();
    }
  }

  private static InputStream resource(String name) {
    return OdrlTest.class.getClassLoader().getResourceAsStream(name);
  }
}
