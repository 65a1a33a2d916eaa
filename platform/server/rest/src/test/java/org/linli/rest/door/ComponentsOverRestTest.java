package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.components.control.ProbeRound;
import org.linli.exports.entity.ExportedFile;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.FilledSheet;
import org.linli.testing.Requirement;

/** A component from its proposal to its call, over REST, with a server of somebody else. */
class ComponentsOverRestTest {

  private static final String HERE = "990507001001";
  private static final String CONTRACT =
      """
      {"openapi":"3.1.0","info":{"title":"Falls","version":"1"},
       "paths":{"/risks":{"post":{"operationId":"assess","requestBody":{"content":{}},
         "responses":{"200":{"description":"d"}}}}}}""";

  private final RestDoor door = RestDoor.shared();
  private final String organisation = "dept-" + UUID.randomUUID();
  private HttpServer there;
  private String bureau;
  private String second;
  private String clerk;

  @BeforeEach
  void somebodysService() throws Exception {
    there = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 5);
    there.createContext(
        "/",
        exchange -> {
          var body = exchange.getRequestBody().readAllBytes();
          var answer =
              exchange.getRequestURI().getPath().equals("/health")
                  ? "{}".getBytes(StandardCharsets.UTF_8)
                  : body;
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    there.start();
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    second = door.issued(door.person("BUREAU_ADMIN", Tier.CITY, "9905"));
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, 'Health', 'DEPARTMENT')",
                    organisation));
    door.ask("POST", "/exchange-networks")
        .by(bureau)
        .with(Map.of("range", "127.0.0.1", "note", "tests"));
  }

  @AfterEach
  void close() {
    there.stop(0);
  }

  @Test
  void aSheetOfComponentsIsTakenWholeOrToldByCell() {
    var template = door.ask("GET", "/components/files/template").by(bureau).now().is(200);
    assertThat(template.headers().get("Content-Disposition")).contains("components-template.xlsx");
    var path = "/components/files/import";
    var faulty = sheet(path, bureau, "one").refused(422, "faulty-sheet").json();
    assertThat(faulty.at("/faults/0/rule").asText()).isEqualTo("version-form");
    assertThat(sheet(path + "?dryRun=true", bureau, "1.0.0").is(200).json().path("made").asInt())
        .isZero();
    assertThat(sheet(path, bureau, "1.0.0").is(200).json().path("made").asInt()).isEqualTo(1);
    assertThat(sheet(path, bureau, "1.0.0").is(200).json().path("unchanged").asInt()).isEqualTo(1);
    sheet(path, clerk, "1.0.0").refused(403, "not-permitted");
  }

  private Answer sheet(String path, String by, String number) {
    return door.ask("POST", path)
        .by(by)
        .with("Content-Type", ExportedFile.TYPE)
        .with(
            (Object)
                FilledSheet.of(
                    List.of(
                        List.of(
                            "By sheet",
                            "service",
                            organisation,
                            "Wang",
                            "110",
                            "MIT",
                            number,
                            "OPENAPI",
                            CONTRACT,
                            "http://127.0.0.1:" + there.getAddress().getPort(),
                            "/health",
                            "",
                            "",
                            "",
                            "elderly-care",
                            "9905"))));
  }

  @Test
  @Requirement({"000-8.2.g-1", "000-8.2.g-2"})
  void aComponentIsProposedAdmittedAndCalled() {
    var id = proposed();
    var at = "/components/" + id;
    door.ask("POST", at + "/versions/1.0.0/admission")
        .by(second)
        .now()
        .refused(409, "not-found-well");
    while (door.wired(ProbeRound.class).run() > 0) {
      // Others of the same database may be due as well.
    }
    door.ask("POST", at + "/versions/1.0.0/admission")
        .by(bureau)
        .now()
        .refused(409, "own-proposal");
    door.ask("POST", at + "/versions/1.0.0/admission")
        .by(clerk)
        .now()
        .refused(403, "not-permitted");
    door.ask("POST", at + "/versions/1.0.0/admission").by(second).now().is(204);
    var told = door.ask("GET", at).by(clerk).now().is(200).json();
    assertThat(told.at("/row/state").asText()).isEqualTo("ADMITTED");
    assertThat(told.at("/operations/0/name").asText()).isEqualTo("assess");
    assertThat(told.toString()).doesNotContain("a-secret-of-theirs");
    var answer =
        door.ask("POST", at + "/calls")
            .by(clerk)
            .with(
                Map.of(
                    "tenant",
                    HERE,
                    "scenario",
                    "elderly-care",
                    "operation",
                    "assess",
                    "parameters",
                    Map.of("horizon", 7),
                    "data",
                    List.of(
                        Map.of(
                            "asset",
                            "cases",
                            "rows",
                            List.of(Map.of("title", "找 13812345678", "state", "OPEN"))))))
            .is(200)
            .json();
    assertThat(answer.at("/answer/horizon").asInt()).isEqualTo(7);
    assertThat(answer.at("/answer/cases/0/state").asText()).isEqualTo("OPEN");
    assertThat(answer.at("/answer/cases/0/title").asText()).doesNotContain("13812345678");
    assertThat(answer.at("/bases/0").asText()).startsWith("MASK ");
    requireValuesOfTheirFields(at + "/calls");
    var uses = door.ask("GET", at + "/uses").by(bureau).now().is(200).json();
    assertThat(uses.at("/0/calls").asInt()).isEqualTo(1);
    assertThat(
            door.ask("GET", at + "/probes")
                .by(bureau)
                .now()
                .is(200)
                .json()
                .at("/0/good")
                .asBoolean())
        .isTrue();
    assertThat(
            door.ask("GET", at + "/versions/1.0.0/rights")
                .by(bureau)
                .now()
                .is(200)
                .json()
                .at("/0/outcome")
                .asText())
        .isEqualTo("MASK");
    door.ask("POST", at + "/versions/1.0.0/deprecation")
        .by(bureau)
        .with(Map.of("reason", "old"))
        .is(204);
    door.ask("POST", at + "/versions/1.0.0/withdrawal")
        .by(bureau)
        .with(Map.of("reason", "old"))
        .is(204);
    door.ask("POST", at + "/calls").by(clerk).with(call()).refused(404, "not-found");
  }

  @Test
  void wrongContractsAreToldFaultByFault() {
    var checked =
        door.ask("POST", "/components/contract-checks")
            .by(bureau)
            .with(Map.of("form", "MCP", "document", "{}"))
            .is(200)
            .json();
    assertThat(checked.at("/0/text").asText()).contains("tools");
    var draft = draft();
    draft.put("version", version("MCP", "{}"));
    draft.put("type", "agent");
    var refused =
        door.ask("POST", "/components").by(bureau).with(draft).refused(422, "faulty-contract");
    assertThat(refused.json().at("/faults/0/at").asText()).isEqualTo("$");
    assertThat(door.ask("GET", "/components/types").by(clerk).now().is(200).json().toString())
        .contains("OPENAPI", "agent");
  }

  @Test
  void whatIsNotThereAndNotForOneIsAnsweredAlike() {
    var id = proposed();
    door.platform.community("990601001001", OperationMode.GOVERNMENT);
    var elsewhere = door.token("BUREAU_ADMIN", Tier.CITY, "9906");
    for (var stranger : List.of(clerk, elsewhere)) {
      for (var missing : List.of(id, UUID.randomUUID().toString(), "x")) {
        door.ask("GET", "/components/" + missing).by(stranger).now().refused(404, "not-found");
      }
    }
    door.ask("POST", "/components/" + id + "/calls")
        .by(clerk)
        .with(call())
        .refused(404, "not-found");
    door.ask("POST", "/components").by(clerk).with(draft()).refused(403, "not-permitted");
    door.ask("GET", "/components")
        .by(door.token("RESIDENT", Tier.RESIDENT, HERE))
        .now()
        .refused(403, "not-permitted");
    door.ask("PUT", "/components/" + id + "/versions/1.0.0/secret")
        .by(bureau)
        .with(Map.of("secret", "another-secret"))
        .is(204);
    door.ask("POST", "/components/" + id + "/versions/1.0.0/probe").by(bureau).now().is(204);
    door.ask("POST", "/components/" + id + "/versions")
        .by(bureau)
        .with(version("OPENAPI", CONTRACT))
        .refused(409, "conflict");
    assertThat(
            new String(
                door.ask("GET", "/components/" + id + "/versions/1.0.0/contract")
                    .by(bureau)
                    .now()
                    .is(200)
                    .body(),
                StandardCharsets.UTF_8))
        .isEqualTo(CONTRACT);
    assertThat(
            door.ask("GET", "/components?search=Falls")
                .by(bureau)
                .now()
                .is(200)
                .json()
                .path("total")
                .asInt())
        .isPositive();
  }

  /** A person's number in the place of a state is no state. */
  private void requireValuesOfTheirFields(String path) {
    var rows = List.of(Map.of("state", "13812345678"));
    var call =
        Map.of(
            "tenant",
            HERE,
            "scenario",
            "elderly-care",
            "operation",
            "assess",
            "data",
            List.of(Map.of("asset", "cases", "rows", rows)));
    var told = door.ask("POST", path).by(clerk).in("en").with(call);
    assertThat(told.refused(400, "not-of-its-field").text("detail"))
        .contains("state")
        .doesNotContain("13812345678");
  }

  private String proposed() {
    return door.ask("POST", "/components").by(bureau).with(draft()).is(201).text("id");
  }

  private Map<String, Object> call() {
    return Map.of("tenant", HERE, "scenario", "elderly-care", "operation", "assess");
  }

  private Map<String, Object> draft() {
    return new HashMap<>(
        Map.of(
            "type",
            "service",
            "name",
            "Falls",
            "organisation",
            organisation,
            "contact",
            "Li",
            "contactPhone",
            "110",
            "licence",
            "Apache-2.0",
            "version",
            version("OPENAPI", CONTRACT)));
  }

  private Map<String, Object> version(String form, String document) {
    return Map.of(
        "number",
        "1.0.0",
        "form",
        form,
        "document",
        document,
        "address",
        "http://127.0.0.1:" + there.getAddress().getPort() + "/",
        "healthPath",
        "/health",
        "authentication",
        "BEARER",
        "secret",
        "a-secret-of-theirs",
        "scenarios",
        List.of("elderly-care"),
        "communities",
        List.of("9905"),
        "reads",
        List.of(
            Map.of(
                "asset",
                "cases",
                "action",
                "VIEW",
                "purpose",
                "GOVERNANCE",
                "fields",
                List.of("title", "state"))));
  }
}
