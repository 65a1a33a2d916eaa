package org.linli.it.things;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.linli.it.home.Rest;

/**
 * Signs requests of a program that cannot sign in, as a gateway before it would: adds the token on
 * the way in, and its own address in the place of the server's on the way out. Nothing else.
 */
final class SigningForwarder implements AutoCloseable {

  private final HttpServer server;
  private final Rest rest;

  SigningForwarder(Rest rest) {
    this.rest = rest;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::forward);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void forward(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    Map<String, String> headers = new HashMap<>();
    if (body.length > 0) {
      headers.put("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"));
    }
    var answer =
        rest.send(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            body.length == 0 ? null : body,
            headers);
    var own = rest.base().resolve("/").toString().replaceAll("/$", "");
    var out = answer.text().replace(own, address()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    if (!answer.location().isEmpty()) {
      exchange.getResponseHeaders().set("Location", answer.location().replace(own, address()));
    }
    exchange.sendResponseHeaders(answer.status(), out.length == 0 ? -1 : out.length);
    exchange.getResponseBody().write(out);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
