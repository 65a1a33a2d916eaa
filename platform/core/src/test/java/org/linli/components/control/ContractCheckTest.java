package org.linli.components.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.components.Contracts;
import org.linli.components.boundary.ContractFault;
import org.linli.components.entity.Operation;
import org.linli.packs.PackFault;

/** What is a contract and what is none, without a network: nothing is ever fetched. */
class ContractCheckTest {

  private static final ComponentPacks PACKS = new ComponentPacks();

  @ParameterizedTest
  @ValueSource(strings = {"OPENAPI", "ASYNCAPI", "A2A", "MCP", "MODEL_CARD"})
  void theLeastContractOfEachFormIsGood(String form) {
    assertThat(faults(form, Contracts.of(form))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OPENAPI|{}|openapi",
        "OPENAPI|[]|object",
        "OPENAPI|{\"openapi\":\"2.0\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{}}|openapi",
        "ASYNCAPI|asyncapi: 3.0.0|channels",
        "ASYNCAPI|{\"asyncapi\":\"3.0.0\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"channels\":{\"a\":{}}}|operations",
        "A2A|{\"name\":\"n\"}|skills",
        "MCP|{\"tools\":[{\"name\":\"has blank\",\"inputSchema\":{\"type\":\"object\"}}]}|name",
        "MCP|{\"tools\":[{\"name\":\"x\",\"inputSchema\":{\"type\":\"string\"}}]}|type",
        "MODEL_CARD|{\"name\":\"n\"}|trainedOn"
      })
  void whatIsMissingIsNamed(String form, String document, String word) {
    assertThat(faults(form, document)).isNotEmpty();
    assertThat(faults(form, document).toString()).contains(word);
  }

  @Test
  void everyFaultIsToldAtOnceAndWhereItStands() {
    var text =
        openapi(
            """
            "/a":{"get":{"responses":{"200":{"description":"d"}}},
                  "post":{"operationId":"p","responses":{"oops":{}}}},
            "b":{}
            """);
    assertThat(faults("OPENAPI", text))
        .hasSizeGreaterThanOrEqualTo(3)
        .anySatisfy(fault -> assertThat(fault.at()).contains("get"));
  }

  @Test
  void faultsAreToldInTheReadersLanguage() {
    var chinese = PACKS.check("OPENAPI").orElseThrow().faults("{}", Locale.SIMPLIFIED_CHINESE);
    assertThat(chinese.toString()).matches("(?s).*[\\u4e00-\\u9fff].*");
    assertThat(faults("OPENAPI", "{").toString()).contains("line 1");
  }

  @Test
  void aReferenceLeadsWithinTheDocumentOrNowhere() {
    for (var reference :
        List.of("#/components/none", "http://127.0.0.1/x", "other.json", "file:///etc/passwd")) {
      var text =
          openapi(
              "\"/a\":{\"get\":{\"operationId\":\"a\",\"parameters\":[{\"$ref\":\""
                  + reference
                  + "\"}],\"responses\":{\"200\":{\"description\":\"d\"}}}}");
      assertThat(faults("OPENAPI", text).toString()).as(reference).contains(reference);
    }
  }

  @Test
  void pathsAndNamesAreTheirOwn() {
    var unnamed =
        openapi(
            "\"/a/{id}\":{\"get\":{\"operationId\":\"a\",\"responses\":{\"200\":{\"description\":\"d\"}}}}");
    assertThat(faults("OPENAPI", unnamed))
        .singleElement()
        .extracting(ContractFault::at)
        .isEqualTo("/a/{id}");
    var twice =
        openapi(
            """
            "/a":{"get":{"operationId":"x","responses":{"200":{"description":"d"}}}},
            "/b":{"get":{"operationId":"x","responses":{"200":{"description":"d"}}}}
            """);
    assertThat(faults("OPENAPI", twice).toString()).contains("twice");
  }

  @Test
  void parametersOfThePathItemAndByReferenceCount() {
    var text =
        """
        {"openapi":"3.0.0","info":{"title":"t","version":"1"},
         "paths":{"/a/{id}":{"parameters":[{"$ref":"#/components/parameters/id"}],
           "put":{"operationId":"a","parameters":[{"name":"q","in":"query"},{"name":"h","in":"header"}],
             "responses":{"200":{"description":"d"}}}}},
         "components":{"parameters":{"id":{"name":"id","in":"path","required":true}}}}""";
    assertThat(faults("OPENAPI", text)).isEmpty();
    assertThat(PACKS.check("OPENAPI").orElseThrow().operations(text))
        .containsExactly(
            new Operation("a", "PUT", "/a/{id}", java.util.Set.of("id"), java.util.Set.of("q")));
  }

  @Test
  void whatIsTooLongTooDeepOrSaidTwiceIsNotRead() {
    assertThat(faults("OPENAPI", " ")).hasSize(1);
    assertThat(faults("OPENAPI", null)).hasSize(1);
    assertThat(faults("OPENAPI", "x".repeat(262_145))).hasSize(1);
    assertThat(faults("OPENAPI", "{\"a\":1,\"a\":2}").toString()).contains("uplicate");
    assertThat(faults("MCP", "{\"x\":" + "[".repeat(300) + "]".repeat(300) + "}").toString())
        .contains("deeper");
    assertThat(faults("MCP", "{} {}")).isNotEmpty();
  }

  @Test
  void anAliasBombIsNotUnpacked() {
    var bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int level = 1; level < 60; level++) {
      bomb.append("a%d: &a%d [*a%d,*a%d]%n".formatted(level, level, level - 1, level - 1));
    }
    assertThat(faults("OPENAPI", bomb.toString())).isNotEmpty();
  }

  @Test
  void aTypeIsALineOfThePackAndAFaultyPackKeepsThePlatformFromStarting() {
    var good =
        """
        version: 1
        types: [{id: drone, forms: [MCP], clause: x, name: {zh: 无人机, en: Drone}}]
        forms: [{id: MCP, schema: mcp, calls: LIST, list: /tools, named: name, envelope: MCP, name: {zh: 工具, en: Tools}}]
        """;
    assertThat(pack(good).type("drone")).isPresent();
    for (var bad :
        List.of(
            good.replace("forms: [MCP]", "forms: [NONE]"),
            good.replace("schema: mcp", "schema: none"),
            good.replace(", named: name", ""),
            good.replace("calls: LIST", "calls: OFTEN"))) {
      assertThatThrownBy(() -> pack(bad)).as(bad).isInstanceOf(PackFault.class);
    }
  }

  private static ComponentPacks pack(String text) {
    return ComponentPacks.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<ContractFault> faults(String form, String text) {
    return PACKS.check(form).orElseThrow().faults(text, Locale.ENGLISH);
  }

  private static String openapi(String paths) {
    return "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{"
        + paths
        + "}}";
  }
}
