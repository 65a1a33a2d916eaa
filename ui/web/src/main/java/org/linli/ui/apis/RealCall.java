package org.linli.ui.apis;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.apis.entity.ApiFacts;

/**
 * A call through the real door, as a program sends it: nothing of the screen helps it in.
 *
 * @param values of the parameters, by their names; those that are empty are left out
 */
record RealCall(ApiFacts api, Map<String, String> values, String body) {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

  /** What came back. */
  record Came(int status, Map<String, String> headers, byte[] body, long millis) {}

  /** The address below the server's own. */
  String path() {
    var path = api.path();
    for (var parameter : api.parameters()) {
      if (parameter.in().equals("path")) {
        path =
            path.replace(
                "{" + parameter.name() + "}", encoded(values.getOrDefault(parameter.name(), "")));
      }
    }
    var query =
        api.parameters().stream()
            .filter(parameter -> parameter.in().equals("query"))
            .filter(parameter -> !values.getOrDefault(parameter.name(), "").isBlank())
            .map(
                parameter ->
                    encoded(parameter.name()) + "=" + encoded(values.get(parameter.name())))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The same as a line for a shell; the key stays out of it. */
  String curl(String server) {
    var line =
        "curl -X "
            + api.verb()
            + " "
            + quoted(server + path())
            + " \\\n  -H \"Authorization: Bearer $KEY\" -H 'Accept: "
            + accept()
            + "'";
    return hasBody()
        ? line + " \\\n  -H 'Content-Type: " + api.bodyType() + "' -d " + quoted(body)
        : line;
  }

  /**
   * Sends it.
   *
   * @param bearer key or token
   * @throws IOException when the door does not answer
   */
  Came send(URI server, String bearer, String language) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.resolve(path()))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + bearer)
            .header("Accept", accept())
            .header("Accept-Language", language);
    if (hasBody()) {
      request.header("Content-Type", api.bodyType());
    }
    request.method(
        api.verb(),
        hasBody()
            ? HttpRequest.BodyPublishers.ofString(body)
            : HttpRequest.BodyPublishers.noBody());
    var began = System.nanoTime();
    var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    var millis = (System.nanoTime() - began) / 1_000_000;
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    answer.headers().map().forEach((name, all) -> headers.put(name, String.join(", ", all)));
    return new Came(answer.statusCode(), headers, answer.body(), millis);
  }

  /** What must be given and is not. */
  Optional<String> missing() {
    return api.parameters().stream()
        .filter(parameter -> parameter.required() || parameter.in().equals("path"))
        .map(parameter -> parameter.name())
        .filter(name -> values.getOrDefault(name, "").isBlank())
        .findFirst();
  }

  private boolean hasBody() {
    return api.bodyType() != null && body != null && !body.isBlank();
  }

  private static String accept() {
    return String.join(", ", List.of("application/json", "*/*;q=0.5"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
