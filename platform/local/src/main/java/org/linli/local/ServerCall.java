package org.linli.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks the server's REST door in somebody's name: the server decides, and says why not. */
final class ServerCall implements AutoCloseable {

  private final String server;
  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * @param server for example {@code http://127.0.0.1:9080}
   * @param token a bearer token of whoever asks
   */
  ServerCall(String server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * @param path with its query, from the root
   * @param body JSON; null for none
   * @return what was answered; empty for nothing
   * @throws LocalFailure the server refused, in its own words
   * @throws IOException it is away, or broke off
   */
  String ask(String method, String path, String body) throws IOException, InterruptedException {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                    method,
                    body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new LocalFailure(Words.of("tenant.refused", answer.body()));
    }
    return answer.body();
  }

  @Override
  public void close() {
    http.close();
  }
}
