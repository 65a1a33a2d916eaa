package org.linli.it.nodes;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends each request to one of the servers in turn, as an ingress does: a server whose connection
 * is refused is passed over for some seconds and the request goes to the next one, since nothing of
 * it was sent; a request that broke off on its way is an error, since nobody knows whether it was
 * done.
 */
final class Balancer {

  private static final long PASSED_OVER_NANOS = 2_000_000_000L;
  private static final int MOST_TRIES = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final List<URI> servers = new CopyOnWriteArrayList<>();
  private final Map<URI, Long> passedOver = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();

  Balancer(List<URI> servers) {
    this.servers.addAll(servers);
  }

  /** Sends nothing there from now on, as when a pod is about to end. */
  void leaves(URI server) {
    servers.remove(server);
  }

  /** Sends there as well, as when a pod says that it is ready. */
  void enters(URI server) {
    servers.add(server);
  }

  /**
   * @return the status; 0 for a request that broke off, or that no server took
   */
  int post(String path, String authorization, String json) throws InterruptedException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      var server = next();
      try {
        var request =
            HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      } catch (ConnectException refused) {
        passedOver.put(server, System.nanoTime());
      } catch (IOException brokenOff) {
        passedOver.put(server, System.nanoTime());
        return 0;
      }
    }
    return 0;
  }

  private URI next() {
    var now = List.copyOf(servers);
    for (int i = 0; i < now.size(); i++) {
      var server = now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
      var since = passedOver.get(server);
      if (since == null || System.nanoTime() - since > PASSED_OVER_NANOS) {
        return server;
      }
    }
    return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
  }
}
