package org.linli.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** A consumer's endpoint: keeps what it is brought, and answers as it is told. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Brought> brought = new CopyOnWriteArrayList<>();
  private volatile ToIntFunction<Brought> answer = one -> 204;

  /** One request. */
  record Brought(com.sun.net.httpserver.Headers headers, byte[] body) {

    String header(String name) {
      return headers.getFirst(name);
    }

    List<JsonNode> rows() {
      try {
        var rows = new ArrayList<JsonNode>();
        new ObjectMapper().readTree(body).path("rows").forEach(rows::add);
        return rows;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<String> values(String field) {
      return rows().stream().map(row -> row.path(field).asText()).toList();
    }
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    var one = new Brought(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
    brought.add(one);
    var status = answer.applyAsInt(one);
    if (status / 100 == 3) {
      exchange.getResponseHeaders().set("Location", endpoint() + "/elsewhere");
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/in?of=linli";
  }

  Receiver answering(int status) {
    answer = one -> status;
    return this;
  }

  Receiver answering(ToIntFunction<Brought> how) {
    answer = how;
    return this;
  }

  List<Brought> brought() {
    return List.copyOf(brought);
  }

  Brought last() {
    return brought.getLast();
  }

  /** Its port is nobody else's from then on: what is still sent there must reach no other test. */
  @Override
  public void close() {
    server.stop(0);
    try {
      var kept = new Socket();
      kept.setReuseAddress(true);
      kept.bind(server.getAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
