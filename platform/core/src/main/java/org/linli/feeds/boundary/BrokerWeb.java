package org.linli.feeds.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.linli.feeds.entity.BrokerPass;
import org.linli.feeds.entity.FeedSettings;

/**
 * The broker's administration over HTTP, in our own name. Paths stand behind {@code /admin/v2/}.
 */
public final class BrokerWeb implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final URI admin;
  private final BrokerPass pass;

  public BrokerWeb(FeedSettings settings) {
    this.admin = URI.create(settings.brokerWeb() + "/admin/v2/");
    this.pass = settings.pass();
  }

  /** What was answered, whatever it is. */
  public record Answer(int status, String body) {

    /** An answer that is no JSON is an empty object. */
    public JsonNode json() {
      try {
        return status < 300 && !body.isBlank() ? JSON.readTree(body) : JSON.createObjectNode();
      } catch (IOException e) {
        return JSON.createObjectNode();
      }
    }
  }

  public Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /** The same without waiting. */
  public CompletableFuture<Answer> ask(String path) {
    return http.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(answer -> new Answer(answer.statusCode(), answer.body()));
  }

  /** Makes something; that it is there already is no failure. */
  public void make(String path, String body) throws IOException, InterruptedException {
    check(path, send(request(path).PUT(BodyPublishers.ofString(body))), CONFLICT);
  }

  /** Makes a Pulsar tenant on all clusters. */
  public void makeTenant(String name) throws IOException, InterruptedException {
    var clusters = JSON.readTree(get("clusters").body());
    make("tenants/" + name, "{\"allowedClusters\":" + JSON.writeValueAsString(clusters) + "}");
  }

  /** Sets something. */
  public void set(String path, String body) throws IOException, InterruptedException {
    check(path, send(request(path).POST(BodyPublishers.ofString(body))), 0);
  }

  /** Does something that takes no body. */
  public void tell(String path) throws IOException, InterruptedException {
    check(path, send(request(path).PUT(BodyPublishers.noBody())), NOT_FOUND);
  }

  /** Takes something away; that it is not there is no failure. */
  public void drop(String path) throws IOException, InterruptedException {
    check(path, send(request(path).DELETE()), NOT_FOUND);
  }

  private static void check(String path, Answer answer, int harmless) throws IOException {
    if (answer.status() >= 300 && answer.status() != harmless) {
      throw new IOException(path + ": " + answer.status() + " " + answer.body());
    }
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(admin.resolve(path))
            .header("Content-Type", "application/json")
            .timeout(PATIENCE);
    pass.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    return request;
  }

  @Override
  public void close() {
    http.close();
  }
}
