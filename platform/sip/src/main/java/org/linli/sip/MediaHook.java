package org.linli.sip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Executors;
import org.linli.sip.Gauges.Count;

/**
 * Where the media server tells what becomes of streams, in the form of ZLMediaKit's hooks: so a
 * picture at which nobody looks ends by itself. Whoever has not the token is told nothing.
 */
final class MediaHook implements AutoCloseable {

  private static final String ROOT = "/media/";
  private static final int MOST_BYTES = 16 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FINE = "{\"code\":0,\"msg\":\"success\"}";

  /** What is answered, and with which status. */
  private record Word(int status, String text) {}

  private final HttpServer server;
  private final byte[] token;
  private final LiveSessions sessions;
  private final Gauges gauges;

  MediaHook(Outside outside, LiveSessions sessions, Gauges gauges) throws IOException {
    this.token = outside.hookToken().getBytes(StandardCharsets.UTF_8);
    this.sessions = sessions;
    this.gauges = gauges;
    var host = InetAddress.getByName(outside.hookHost());
    server = HttpServer.create(new InetSocketAddress(host, outside.hookPort()), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(ROOT, this::handle);
  }

  void open() {
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var word = word(exchange);
      gauges.add(word.status() == 200 ? Count.HOOKS : Count.HOOKS_REFUSED);
      var body = word.text().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(word.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Word word(HttpExchange exchange) throws IOException {
    if (!isKnown(exchange)) {
      return refused(401, "the token is not right");
    }
    if (!"POST".equals(exchange.getRequestMethod())) {
      return refused(405, "POST alone");
    }
    var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return refused(413, "longer than " + MOST_BYTES + " bytes");
    }
    JsonNode said;
    try {
      said = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return refused(400, "no JSON");
    }
    if (said == null || !said.isObject()) {
      return refused(400, "no JSON object");
    }
    return happened(exchange.getRequestURI().getPath().substring(ROOT.length()), said);
  }

  /** A media server can often write its token into the address alone. */
  private boolean isKnown(HttpExchange exchange) {
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    var shown = header != null && header.startsWith("Bearer ") ? header.substring(7) : null;
    var query = exchange.getRequestURI().getRawQuery();
    if (shown == null && query != null) {
      for (var part : query.split("&")) {
        if (part.startsWith("token=")) {
          shown = URLDecoder.decode(part.substring(6), StandardCharsets.UTF_8);
        }
      }
    }
    return shown != null && MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8));
  }

  private Word happened(String event, JsonNode said) {
    var stream = said.path("stream").asText(said.path("stream_id").asText(""));
    return switch (event) {
      case "on_publish" ->
          sessions.expects(stream)
              ? new Word(200, FINE)
              : new Word(200, "{\"code\":-1,\"msg\":\"nobody asked for this stream\"}");
      case "on_stream_changed" -> {
        // Told once for each form in which a stream can be seen: one of them is enough.
        if ("rtsp".equals(said.path("schema").asText("rtsp"))) {
          changed(stream, said.path("regist").asBoolean());
        }
        yield new Word(200, FINE);
      }
      case "on_stream_none_reader" -> {
        sessions.ended(stream, Ending.NO_VIEWER);
        yield new Word(200, "{\"code\":0,\"close\":true}");
      }
      case "on_rtp_server_timeout" -> {
        sessions.ended(stream, Ending.MEDIA);
        yield new Word(200, FINE);
      }
      default -> refused(404, "no such event");
    };
  }

  private void changed(String stream, boolean there) {
    if (there) {
      sessions.arrived(stream);
    } else {
      sessions.ended(stream, Ending.MEDIA);
    }
  }

  private static Word refused(int status, String why) {
    return new Word(status, "{\"code\":-1,\"msg\":\"" + why + "\"}");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
