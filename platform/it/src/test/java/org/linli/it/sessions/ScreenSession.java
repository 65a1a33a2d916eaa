package org.linli.it.sessions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A person's window without a browser around it: it says to the server what a browser says (the
 * first page, the bootstrap, navigation, fields and clicks, the line on which the server pushes)
 * and draws nothing of what comes.
 */
final class ScreenSession implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ATTRIBUTES = 3;

  private final HttpClient http;
  private final URI server;
  private String cookie = "";
  private int window;
  private String key;
  private String push;
  private int serverMessage;
  private int clientMessage;
  private WebSocket line;

  private ScreenSession(HttpClient http, URI server) {
    this.http = http;
    this.server = server;
  }

  /** Signs in as a person would, and stands where the sign-in led. */
  static ScreenSession enter(HttpClient http, URI server, String username, String password)
      throws IOException, InterruptedException {
    var session = new ScreenSession(http, server);
    session.get("/sign-in");
    session.begin("sign-in");
    var form = session.open("sign-in");
    session.say(
        List.of(
            set(node(form, "username"), username),
            event(node(form, "username"), "change"),
            set(node(form, "password"), password),
            event(node(form, "password"), "change"),
            event(node(form, "enter"), "click")));
    session.get("/");
    session.begin("");
    session.listen();
    return session;
  }

  private static Map<String, Object> set(int node, String value) {
    return Map.of("type", "mSync", "node", node, "feature", 1, "property", "value", "value", value);
  }

  private static Map<String, Object> event(int node, String event) {
    return Map.of("type", "event", "node", node, "event", event, "data", Map.of());
  }

  /** The node whose element has this id. */
  private static int node(JsonNode answer, String id) {
    for (var change : answer.path("changes")) {
      if (change.path("feat").asInt() == ATTRIBUTES
          && change.path("key").asText().equals("id")
          && change.path("value").asText().equals(id)) {
        return change.path("node").asInt();
      }
    }
    throw new IllegalStateException("no " + id + " on the screen");
  }

  /**
   * Goes to a screen.
   *
   * @return what the browser would draw
   */
  JsonNode open(String route) throws IOException, InterruptedException {
    return say(
        List.of(
            Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of(
                    "route", "/" + route,
                    "query", "",
                    "appShellTitle", "",
                    "historyState", Map.of("idx", 0),
                    "trigger", ""))));
  }

  private JsonNode say(List<Map<String, Object>> what) throws IOException, InterruptedException {
    var body =
        JSON.writeValueAsString(
            Map.of(
                "csrfToken", key,
                "rpc", what,
                "syncId", serverMessage,
                "clientId", clientMessage));
    var answer =
        send(
            to("/?v-r=uidl&v-uiId=" + window)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    var read = read(answer);
    serverMessage = read.path("syncId").asInt();
    clientMessage = read.path("clientId").asInt();
    return read;
  }

  private void begin(String location) throws IOException, InterruptedException {
    var query =
        "&query=&v-sh=800&v-sw=1280&v-wh=800&v-ww=1280&v-bh=800&v-bw=1280&v-tzo=0&v-tzid=UTC"
            + "&v-wn=v-0.5&v-td=false&v-pr=1&v-curdate=0&v-rtzo=0&v-dstd=0&v-dston=false";
    var config = read(get("/?v-r=init&location=" + location + query)).path("appConfig");
    window = config.path("v-uiId").asInt();
    var first = config.path("uidl");
    key = first.path("Vaadin-Security-Key").asText();
    serverMessage = first.path("syncId").asInt();
    clientMessage = first.path("clientId").asInt();
    push = first.path("Vaadin-Push-ID").asText();
  }

  /** As a browser keeps it open, so that the server can say what nobody asked for. */
  private void listen() {
    var address =
        server.toString().replaceFirst("^http", "ws")
            + "/VAADIN/push?v-r=push&v-uiId="
            + window
            + "&v-pushId="
            + push
            + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.0-javascript"
            + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&Content-Type="
            + URLEncoder.encode("application/json; charset=UTF-8", StandardCharsets.UTF_8)
            + "&X-atmo-protocol=true";
    line =
        http.newWebSocketBuilder()
            .header("Cookie", cookie)
            .buildAsync(URI.create(address), new WebSocket.Listener() {})
            .orTimeout(20, TimeUnit.SECONDS)
            .join();
  }

  private static JsonNode read(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.uri());
    }
    var text = answer.body();
    var read = JSON.readTree(text.startsWith("for(;;);") ? text.substring(8) : text);
    var one = read.isArray() ? read.get(0) : read;
    if (one.path("meta").has("appError") || one.path("meta").has("sessionExpired")) {
      throw new IllegalStateException(one.path("meta").toString());
    }
    return one;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path).GET());
  }

  private HttpRequest.Builder to(String path) {
    var request = HttpRequest.newBuilder(URI.create(server + path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    for (var set : answer.headers().allValues("Set-Cookie")) {
      if (set.startsWith("LINLI_SESSION")) {
        cookie = set.substring(0, set.indexOf(';'));
      }
    }
    return answer;
  }

  /** The window closes, as a browser says it. */
  @Override
  public void close() throws IOException, InterruptedException {
    line.abort();
    var words = JSON.writeValueAsString(Map.of("csrfToken", key, "rpc", List.of(), "UNLOAD", true));
    send(
        to("/?v-r=uidl&v-uiId=" + window)
            .header("Content-Type", "text/plain;charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(words)));
  }
}
