package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.it.home.Awaited;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Inspection;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/**
 * Cases that are opened and brought to a consumer's endpoint that now and then refuses and now and
 * then hangs up: no change is lost, and what comes twice comes under the same number.
 */
final class Deliveries implements UnderWay {

  private static final int BETWEEN = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Installation installation;
  private final String community;
  private final Queue<Brought> brought = new ConcurrentLinkedQueue<>();
  private final Queue<String> opened = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean opening = new AtomicBoolean(true);
  private final AtomicInteger asked = new AtomicInteger();

  private Rest bureau;
  private HttpServer server;
  private String subscription;
  private Thread writer;

  /** A delivery that the endpoint has for good. */
  private record Brought(String number, List<String> cases) {}

  Deliveries(Installation installation, String community) {
    this.installation = installation;
    this.community = community;
  }

  @Override
  public void begin() throws IOException {
    var clerk = Rest.as(installation, "jinjiang-clerk");
    bureau =
        new Enrolment(installation)
            .account("CITY", "BUREAU_ADMIN", community.substring(0, 4), null, null);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
    var network =
        bureau.post("/api/v1/exchange-networks", Map.of("range", "127.0.0.1", "note", "test"));
    assertThat(network.status()).as(network.text()).isIn(201, 409);
    subscription = subscribe(server.getAddress().getPort());
    var device = Inspection.device(clerk);
    writer = Thread.ofVirtual().start(() -> open(clerk, device));
  }

  @Override
  public void awaitLoad() {
    var enough = opened.size() + BETWEEN;
    Awaited.until(Instant.now().plus(PATIENCE), opened::size, size -> size >= enough);
    var had = brought.size();
    // In the middle of deliveries, if there are any by now.
    Awaited.until(brought::size, size -> size > had);
  }

  @Override
  public void end() throws InterruptedException {
    opening.set(false);
    writer.join();
  }

  @Override
  public void check() {
    var wanted = Set.copyOf(opened);
    var missing = Awaited.until(Instant.now().plus(PATIENCE), () -> missing(wanted), Set::isEmpty);
    bureau.send("DELETE", "/api/v1/exchange/subscriptions/" + subscription, null, Map.of());
    server.stop(0);
    assertThat(missing).as("opened, and never brought").isEmpty();
    assertThat(wanted).hasSizeGreaterThanOrEqualTo(BETWEEN);
    var numbers = new TreeMap<String, Set<List<String>>>();
    brought.forEach(
        one -> numbers.computeIfAbsent(one.number(), none -> new HashSet<>()).add(one.cases()));
    var twice = new TreeSet<String>();
    var seen = new HashSet<String>();
    // A case may come again when it has changed; these have not, after they were opened.
    for (var entry : numbers.entrySet()) {
      for (var one : union(entry.getValue())) {
        if (wanted.contains(one) && !seen.add(one)) {
          twice.add(one);
        }
      }
    }
    assertThat(twice).as("brought under two numbers").isEmpty();
    System.out.printf(
        "kill -9 under load: %d cases opened, %d deliveries taken, %d numbers, %d requests, 0 lost%n",
        wanted.size(), brought.size(), numbers.size(), asked.get());
  }

  private static Set<String> union(Set<List<String>> lists) {
    var all = new TreeSet<String>();
    lists.forEach(all::addAll);
    return all;
  }

  private Set<String> missing(Set<String> wanted) {
    var missing = new TreeSet<>(wanted);
    brought.forEach(one -> missing.removeAll(one.cases()));
    return missing;
  }

  /** Refuses every fifth request, and hangs up on every seventh after having taken it. */
  private void take(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var number = asked.incrementAndGet();
    if (number % 5 == 0) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    brought.add(read(exchange, body));
    if (number % 7 != 0) {
      exchange.sendResponseHeaders(204, -1);
    }
    exchange.close();
  }

  private static Brought read(HttpExchange exchange, byte[] body) throws IOException {
    var cases = new ArrayList<String>();
    new ObjectMapper()
        .readTree(body)
        .path("rows")
        .forEach(row -> cases.add(row.path("case").asText()));
    return new Brought(exchange.getRequestHeaders().getFirst("Linli-Delivery"), cases);
  }

  private String subscribe(int port) {
    var consumer =
        bureau.post(
            "/api/v1/consumers",
            Map.of(
                "name",
                "Receiver",
                "kind",
                "DEPARTMENT",
                "organisation",
                "it-" + UUID.randomUUID(),
                "organisationName",
                "Receiver",
                "contact",
                "Li",
                "contactPhone",
                "110",
                "until",
                Instant.now().plus(Duration.ofDays(2)).toString()));
    assertThat(consumer.status()).as(consumer.text()).isEqualTo(201);
    var made =
        bureau.post(
            "/api/v1/exchange/subscriptions",
            Map.of(
                "consumer",
                consumer.json().path("id").asText(),
                "asset",
                "cases",
                "tenants",
                List.of(community),
                "purpose",
                "EMERGENCY",
                "fields",
                List.of("case"),
                "endpoint",
                "http://127.0.0.1:" + port + "/in",
                "full",
                false));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("id").asText();
  }

  /** Opens cases, one after the other, as fast as the platform lets. */
  private void open(Rest clerk, String device) {
    while (opening.get()) {
      try {
        var answer = Inspection.finds(clerk, device, "Lamp " + opened.size());
        if (answer.status() == 200) {
          opened.add(answer.json().path("caseId").asText());
        }
        UnderWay.pause(500);
      } catch (IllegalStateException fallen) {
        UnderWay.pause(300);
      }
    }
  }
}
