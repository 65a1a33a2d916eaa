package org.linli.streams.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The broker's administration, as far as it keeps grants; it remembers what it was told. */
final class Administration implements AutoCloseable {

  private static final String ROOT = "/admin/v2/";
  private static final String GRANTS = "/permissions";

  private final HttpServer server;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> granted = new ConcurrentHashMap<>();
  private final Map<String, String> says = new ConcurrentHashMap<>();
  private volatile int status = 204;

  Administration() {
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
    var method = exchange.getRequestMethod();
    var path = exchange.getRequestURI().toString().substring(ROOT.length());
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var answer = method.equals("GET") ? answer(path) : null;
    if (!method.equals("GET")) {
      told.add(method + " " + path);
      bodies.put(path, body);
      if (status < 300) {
        grant(method, path);
      }
    }
    var bytes = answer == null ? new byte[0] : answer.getBytes(StandardCharsets.UTF_8);
    var code = !method.equals("GET") ? status : answer == null ? 404 : 200;
    exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String answer(String path) {
    if (path.equals("clusters")) {
      return "[\"standalone\"]";
    }
    if (path.endsWith(GRANTS)) {
      return granted(path.substring(0, path.length() - GRANTS.length())).stream()
          .map(subject -> "\"" + subject + "\":[\"produce\"]")
          .collect(Collectors.joining(",", "{", "}"));
    }
    return says.get(path);
  }

  private void grant(String method, String path) {
    int at = path.indexOf(GRANTS + "/");
    if (at > 0) {
      var subject = path.substring(at + GRANTS.length() + 1);
      if (method.equals("DELETE")) {
        granted(path.substring(0, at)).remove(subject);
      } else {
        granted(path.substring(0, at)).add(subject);
      }
    }
  }

  /** Who may something at a topic, {@code persistent/5101/stream-a/in} for instance. */
  Set<String> granted(String topic) {
    return granted.computeIfAbsent(topic, none -> new ConcurrentSkipListSet<>());
  }

  String web() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How it answers whatever shall be changed. */
  void answering(int answer) {
    status = answer;
  }

  /** What it says of something when it is asked. */
  void says(String path, String json) {
    says.put(path, json);
  }

  /** What was told since this was asked last, of paths with these words in them. */
  List<String> told(String words) {
    var all = told.stream().filter(one -> one.contains(words)).toList();
    told.removeAll(all);
    return all;
  }

  String body(String path) {
    return bodies.get(path);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
