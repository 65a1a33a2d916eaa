package org.linli.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Opens a community at the server, as somebody who may: the server decides, and says why not. */
final class TenantOpening {

  private final URI address;
  private final String token;

  /**
   * @param server for example {@code http://127.0.0.1:9080}
   * @param token a bearer token of whoever opens it
   */
  TenantOpening(String server, String token) {
    this.address = URI.create(server + "/api/v1/tenants");
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
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(address)
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"code\":\"%s\",\"template\":\"%s\"}".formatted(code, template)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new LocalFailure(Words.of("tenant.refused", answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new LocalFailure(Words.of("tenant.broke-off", String.valueOf(e.getMessage())), e);
    }
  }
}
