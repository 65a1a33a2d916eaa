package org.linli.rest.apis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.rest.http.Json;
import org.linli.testing.Requirement;

/** Examples that are made from schemas as a description writes them. */
class ExamplesTest {

  private static final String DOCUMENT =
      """
      components:
        schemas:
          State: {type: string, enum: [OPEN, CLOSED]}
          Row:
            type: object
            properties:
              id: {type: string, format: uuid}
              state: {$ref: '#/components/schemas/State'}
              names: {type: array, items: {type: string}}
              parent: {$ref: '#/components/schemas/Row'}
          Chain: {type: array, items: {$ref: '#/components/schemas/Chain'}}
      """;

  private final JsonNode document = yaml(DOCUMENT);
  private final Examples examples = new Examples(document);

  private static JsonNode yaml(String text) {
    try {
      return new YAMLMapper().readTree(text);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode example(String schema) throws Exception {
    return Json.MAPPER.readTree(examples.of(yaml(schema)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: integer} | 1",
        "{type: number} | 1.5",
        "{type: boolean} | false",
        "{type: [integer, 'null']} | 1",
        "{type: string, enum: [A, B]} | \"A\"",
        "{$ref: '#/components/schemas/State'} | \"OPEN\"",
        "{anyOf: [{$ref: '#/components/schemas/State'}, {type: 'null'}]} | \"OPEN\"",
        "{type: array, items: {type: integer}} | [1]",
        "{type: string, format: date} | \"2026-11-21\"",
        "{type: object} | {}"
      },
      quoteCharacter = '`')
  @Requirement("001-6.4.3.E.2-3")
  void anExampleFollowsItsSchema(String schema, String example) throws Exception {
    assertThat(example(schema)).isEqualTo(Json.MAPPER.readTree(example));
  }

  @Test
  @Requirement("001-6.4.3.E.2-3")
  void everyFieldIsThereAndReadable() throws Exception {
    var row = example("{$ref: '#/components/schemas/Row'}");
    assertThat(UUID.fromString(row.path("id").asText()).version()).isEqualTo(7);
    assertThat(row.path("state").asText()).isEqualTo("OPEN");
    assertThat(row.path("names")).hasSize(1);
    assertThat(row.at("/parent/parent/state").asText()).isEqualTo("OPEN");
  }

  @Test
  void whatHoldsItselfEndsSomewhere() throws Exception {
    assertThat(example("{$ref: '#/components/schemas/Row'}").toString().length()).isLessThan(2000);
    assertThat(example("{$ref: '#/components/schemas/Chain'}").isArray()).isTrue();
  }

  @Test
  void whereNothingIsDescribedThereIsNoExample() {
    assertThat(examples.of(document.path("nothing"))).isNull();
    assertThat(examples.of(yaml("{}"))).isNull();
  }
}
