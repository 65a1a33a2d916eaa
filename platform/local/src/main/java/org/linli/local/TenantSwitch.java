package org.linli.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * Suspends and resumes a community at the server, as somebody who may, after a second look: what is
 * told and agreed to is what the server changes, or nothing.
 */
final class TenantSwitch {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String server;
  private final String token;
  private final Asking asking;

  /**
   * @param server for example {@code http://127.0.0.1:9080}
   * @param token a bearer token of whoever does it
   */
  TenantSwitch(String server, String token, Asking asking) {
    this.server = server;
    this.token = token;
    this.asking = asking;
  }

  /** {@code suspend|resume USER COMMUNITY REASON [--yes]}. */
  static boolean isMeant(List<String> words) {
    return (words.size() == 4 || words.size() == 5 && words.getLast().equals("--yes"))
        && List.of("suspend", "resume").contains(words.getFirst());
  }

  /**
   * @return what became of it
   * @throws LocalFailure the words are no such, the server refused, or the community is so already
   */
  String turn(List<String> words) throws InterruptedException {
    var suspending = words.getFirst().equals("suspend");
    var community = words.get(2);
    var reason = words.get(3);
    if (!community.matches("[0-9a-z][0-9a-z-]{0,31}") || reason.isBlank()) {
      throw new LocalFailure(Words.of("tenant.usage"));
    }
    var seen = sent("/api/v1/tenants/" + community, "GET", null);
    var state = seen.path("state").asText();
    var wanted = suspending ? "SUSPENDED" : "ACTIVE";
    if (state.equals(wanted)) {
      throw new LocalFailure(Words.of("tenant.stands", seen.path("name").asText()));
    }
    if (words.size() == 4 && !asking.agreed(question(suspending, seen, reason))) {
      return Words.of("tenant.kept");
    }
    var wish =
        JSON.createObjectNode()
            .put("state", wanted)
            .put("reason", reason)
            .put("since", seen.path("stateSince").asText());
    sent("/api/v1/tenants/" + community + "/state", "PUT", wish.toString());
    return Words.of(suspending ? "tenant.suspended" : "tenant.resumed", seen.path("name").asText());
  }

  private static String question(boolean suspending, JsonNode seen, String reason) {
    return Words.of(
        suspending ? "tenant.suspend.ask" : "tenant.resume.ask",
        seen.path("name").asText(),
        seen.path("code").asText(),
        seen.path("stateSince").asText(),
        reason,
        seen.path("reason").asText(""));
  }

  private JsonNode sent(String path, String method, String body) throws InterruptedException {
    try (var call = new ServerCall(server, token)) {
      var answer = call.ask(method, path, body);
      return JSON.readTree(answer.isEmpty() ? "{}" : answer);
    } catch (IOException e) {
      throw new LocalFailure(Words.of("tenant.broke-off", String.valueOf(e.getMessage())), e);
    }
  }
}
