package org.linli.components.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.components.entity.Authentication;
import org.linli.courier.boundary.Answer;
import org.linli.courier.boundary.Courier;
import org.linli.courier.boundary.Endpoint;
import org.linli.courier.boundary.Faults;
import org.linli.exchange.boundary.Networks;
import org.linli.keys.boundary.KeyRing;

/** Puts a letter to a component, and waits for no longer than its owner says it takes. */
final class Asking {

  private static final int MOST_BYTES = 1_048_576;

  /** By these a component says that the question was wrong, not that it is ill. */
  private static final int OF_THE_ASKER = 4;

  private final Scopes scopes;
  private final Networks networks;
  private final KeyRing keys;
  private final Courier courier = new Courier();

  Asking(Scopes scopes, Networks networks, KeyRing keys) {
    this.scopes = scopes;
    this.networks = networks;
    this.keys = keys;
  }

  /**
   * What came of it.
   *
   * @param fault null for an answer that can be handed on
   */
  record Told(Answer answer, String fault) {

    Integer status() {
      return answer == null ? null : answer.status();
    }

    boolean isItsOwn() {
      return answer == null || answer.status() / 100 != OF_THE_ASKER;
    }
  }

  String path(Standing standing) {
    return Endpoint.of(standing.version().address()).target();
  }

  Told ask(Standing standing, String scenario, UUID call, Letter letter, String basis) {
    var version = standing.version();
    var patience = Duration.ofMillis(version.level().answerMs());
    try {
      var allowed = scopes.asSystem("components", networks::allowed);
      var answer =
          courier
              .connect(Endpoint.of(version.address()), allowed)
              .thenCompose(
                  line ->
                      line.ask(
                          letter.method(),
                          letter.target(),
                          headers(standing, scenario, call, basis),
                          letter.body(),
                          patience,
                          MOST_BYTES))
              .join();
      return new Told(answer, answer.status() / 100 == 2 ? null : "HTTP " + answer.status());
    } catch (CompletionException | Refusal e) {
      return new Told(null, Faults.word(e));
    }
  }

  private Map<String, String> headers(Standing standing, String scenario, UUID call, String basis) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json");
    headers.put("Linli-Call", call.toString());
    headers.put("Linli-Tenant", standing.tenant().value());
    headers.put("Linli-Scenario", scenario);
    headers.put("Linli-Basis", basis);
    var version = standing.version();
    if (version.authentication() != Authentication.NONE) {
      var context = "component " + standing.component() + " " + version.number();
      var secret =
          new String(
              keys.decrypt(standing.secret(), context).orElseThrow(), StandardCharsets.US_ASCII);
      if (version.authentication() == Authentication.BEARER) {
        headers.put("Authorization", "Bearer " + secret);
      } else {
        headers.put(version.secretName(), secret);
      }
    }
    return headers;
  }
}
