package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.linli.rest.http.Json;

/** What came back. */
record Answer(int status, Map<String, String> headers, byte[] body) {

  static Answer of(Served served, MockHttpResponse answered) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(served.answered);
    if (answered == null) {
      return new Answer(served.status, headers, served.written.toByteArray());
    }
    answered
        .getOutputHeaders()
        .forEach((name, values) -> headers.put(name, String.valueOf(values.getFirst())));
    return new Answer(answered.getStatus(), headers, answered.getOutput());
  }

  JsonNode json() {
    try {
      return Json.MAPPER.readTree(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String field) {
    return json().path(field).asText();
  }

  Answer is(int wanted) {
    assertThat(status)
        .as(new String(body, java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(wanted);
    return this;
  }

  /** A problem as RFC 9457 describes it, with that code. */
  Answer refused(int wanted, String code) {
    is(wanted);
    assertThat(headers.get("Content-Type")).startsWith("application/problem+json");
    assertThat(text("type")).isEqualTo("urn:linli:problem:" + code);
    assertThat(json().path("status").asInt()).isEqualTo(wanted);
    assertThat(text("title")).isNotBlank().doesNotContain("refusal.");
    assertThat(text("instance")).startsWith("/api/v1/");
    return this;
  }
}
