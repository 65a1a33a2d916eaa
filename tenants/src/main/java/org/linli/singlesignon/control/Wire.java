package org.linli.singlesignon.control;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Asks a provider over HTTP: no redirect is followed, nobody waits long, and no answer is larger
 * than a key set has to be.
 */
final class Wire {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long LARGEST = 256L * 1024;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  record Answer(int status, String text) {}

  Answer get(URI address) throws IOException {
    return send(request(address).GET().build());
  }

  /**
   * @param authorization null for none
   */
  Answer post(URI address, Map<String, String> form, String authorization) throws IOException {
    var request =
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return send(request.build());
  }

  /** The words of a form or a query. */
  static String encoded(Map<String, String> words) {
    return words.entrySet().stream()
        .map(word -> encoded(word.getKey()) + "=" + encoded(word.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
  }

  private Answer send(HttpRequest request) throws IOException {
    var body =
        HttpResponse.BodyHandlers.limiting(
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST);
    var asked = client.sendAsync(request, body);
    try {
      // The request's own patience ends with the headers; a body may not trickle on.
      var response = asked.orTimeout(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
      return new Answer(response.statusCode(), response.body());
    } catch (CompletionException e) {
      asked.cancel(true);
      throw new IOException(request.uri().getHost() + ": " + e.getCause(), e);
    }
  }
}
