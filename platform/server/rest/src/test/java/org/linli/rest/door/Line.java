package org.linli.rest.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TreeMap;

/** The door behind a real line: bytes of HTTP go in and come out. */
final class Line implements AutoCloseable {

  private final RestDoor door;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  Line(RestDoor door) {
    this.door = door;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/", this::serve);
    server.start();
  }

  private void serve(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    var uri = exchange.getRequestURI();
    var path =
        uri.getRawPath().substring("/api".length())
            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    var answer =
        door.serve(
            exchange.getRequestMethod(), path, headers, exchange.getRequestBody().readAllBytes());
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    if (answer.body().length > 0) {
      exchange.getResponseBody().write(answer.body());
    }
    exchange.close();
  }

  /**
   * @param path below {@code /api/v1}
   */
  HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(address(path)));
  }

  HttpResponse<byte[]> post(String path, String type, byte[] body) {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1" + path);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.stop(0);
  }
}
