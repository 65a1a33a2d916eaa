package org.linli.local;

import java.io.IOException;

/** Opens a community at the server, as somebody who may: the server decides, and says why not. */
final class TenantOpening {

  private final String server;
  private final String token;

  /**
   * @param server for example {@code http://127.0.0.1:9080}
   * @param token a bearer token of whoever opens it
   */
  TenantOpening(String server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * @param code the community's division, twelve figures
   * @param template the id of a template: letters and strokes
   * @return the community as the server tells it, JSON
   * @throws LocalFailure the words are no such, or the server refused
   */
  String open(String code, String template) throws InterruptedException {
    if (!code.matches("[0-9]{12}") || !template.matches("[a-z-]{1,40}")) {
      throw new LocalFailure(Words.of("tenant.usage"));
    }
    try (var call = new ServerCall(server, token)) {
      return call.ask(
          "POST",
          "/api/v1/tenants",
          "{\"code\":\"%s\",\"template\":\"%s\"}".formatted(code, template));
    } catch (IOException e) {
      throw new LocalFailure(Words.of("tenant.broke-off", String.valueOf(e.getMessage())), e);
    }
  }
}
