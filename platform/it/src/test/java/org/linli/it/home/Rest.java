package org.linli.it.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Speaks to the REST door as a script would: plain HTTP, a bearer token, JSON. */
public record Rest(URI base, String token) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As the account, by a token from {@code ./linli token USER}. */
  public static Rest as(Installation installation, String username) {
    var result = installation.linli("token", username);
    if (result.exit() != 0) {
      throw new IllegalStateException("linli token " + username + ": " + result.output());
    }
    var lines = result.output().strip().split("\n");
    return new Rest(installation.http(), lines[lines.length - 1].strip());
  }

  public static Rest anonymous(Installation installation) {
    return new Rest(installation.http(), null);
  }

  public Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  public Answer post(String path, Object body) {
    return send("POST", path, body, Map.of());
  }

  public Answer send(String method, String path, Object body, Map<String, String> headers) {
    try {
      var request =
          HttpRequest.newBuilder(base.resolve(path))
              .timeout(PATIENCE)
              .header("Accept", "application/json, application/problem+json, */*;q=0.1");
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      headers.forEach(request::setHeader);
      if (body == null) {
        request.method(method, HttpRequest.BodyPublishers.noBody());
      } else {
        if (!headers.containsKey("Content-Type")) {
          request.header("Content-Type", "application/json");
        }
        request.method(method, publisher(body));
      }
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return Answer.of(response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a body in the form that the publisher gives it: of a told length, or in chunks. */
  public Answer stream(String path, String authorization, HttpRequest.BodyPublisher body) {
    try {
      var request =
          HttpRequest.newBuilder(base.resolve(path))
              .timeout(PATIENCE)
              .header("Authorization", authorization)
              .header("Content-Type", "application/json")
              .POST(body)
              .build();
      var response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return Answer.of(response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.BodyPublisher publisher(Object body) throws IOException {
    return switch (body) {
      case byte[] bytes -> HttpRequest.BodyPublishers.ofByteArray(bytes);
      case String text -> HttpRequest.BodyPublishers.ofString(text);
      default -> HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    };
  }

  /**
   * What came back.
   *
   * @param location where to find what was made; empty for nothing
   */
  public record Answer(int status, String type, String location, byte[] body) {

    static Answer of(HttpResponse<byte[]> response) {
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.headers().firstValue("Location").orElse(""),
          response.body());
    }

    public String text() {
      return new String(body);
    }

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new IllegalStateException(status + " " + text(), e);
      }
    }
  }
}
