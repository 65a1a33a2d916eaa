package org.linli.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/**
 * Plans at the server that a community goes to another street, as somebody who may; a second person
 * agrees on the screen, or over REST.
 */
final class TenantMoving {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String server;
  private final String token;

  /**
   * @param server for example {@code http://127.0.0.1:9080}
   * @param token a bearer token of whoever plans it
   */
  TenantMoving(String server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * @param community the tenant's id
   * @param street the street's code, nine figures
   * @param day for example {@code 2027-01-01}
   * @param document the number of the document that orders it
   * @return the plan as the server tells it, JSON
   * @throws LocalFailure the words are no such, or the server refused
   */
  String plan(String community, String street, String day, String document)
      throws InterruptedException {
    if (!community.matches("[0-9a-z-]{1,32}")
        || !street.matches("[0-9]{9}")
        || !day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw new LocalFailure(Words.of("tenant.usage"));
    }
    try (var call = new ServerCall(server, token)) {
      return call.ask("POST", "/api/v1/community-moves", body(community, street, day, document));
    } catch (IOException e) {
      throw new LocalFailure(Words.of("tenant.broke-off", String.valueOf(e.getMessage())), e);
    }
  }

  private static String body(String community, String street, String day, String document)
      throws JsonProcessingException {
    return JSON.writeValueAsString(
        Map.of("tenant", community, "street", street, "day", day, "document", document));
  }
}
