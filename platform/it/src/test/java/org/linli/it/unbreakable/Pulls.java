package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.home.SignedAsk;

/**
 * A consumer that pulls: whatever page it has in its hand stands in the log, and the log's chain
 * holds.
 */
final class Pulls implements UnderWay {

  private static final String PATH = "/api/v1/exchange/assets/alarms";
  private static final int PULLERS = 4;
  private static final int UNDER_LOAD = 100;
  private static final int LINES = 10_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Installation installation;
  private final String query;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> received = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean pulling = new AtomicBoolean(true);
  private final List<Thread> pullers = new ArrayList<>();

  Pulls(Installation installation, String community) {
    this.installation = installation;
    this.query = "tenant=" + community + "&purpose=EMERGENCY&limit=20";
  }

  @Override
  public void begin() {
    var bureau = Rest.as(installation, "bureau");
    var consumer = SignedAsk.of(installation, bureau, "Killed in the middle");
    for (int number = 0; number < PULLERS; number++) {
      pullers.add(Thread.ofVirtual().start(() -> pull(consumer)));
    }
  }

  @Override
  public void awaitLoad() {
    var enough = received.size() + UNDER_LOAD;
    assertThat(Awaited.until(Instant.now().plus(PATIENCE), received::size, size -> size >= enough))
        .isGreaterThanOrEqualTo(enough);
  }

  @Override
  public void end() throws InterruptedException {
    pulling.set(false);
    for (var puller : pullers) {
      puller.join();
    }
  }

  @Override
  public void check() {
    var bureau = Rest.as(installation, "bureau");
    assertThat(
            Awaited.until(
                () -> {
                  var missing = new HashSet<>(received);
                  missing.removeAll(logged(bureau));
                  return missing;
                },
                Set::isEmpty))
        .as("arrived, but not in the log")
        .isEmpty();
    var report = bureau.get("/api/v1/exchange/log/verification").json();
    assertThat(report.path("faults")).isEmpty();
    System.out.printf(
        "kill -9 under load: %d pages arrived, every one in the log, chain intact%n",
        received.size());
  }

  /** The entries that have their link. */
  private static Set<String> logged(Rest bureau) {
    var ids = new HashSet<String>();
    for (long next = 1; ; next += LINES) {
      var lines = bureau.get("/api/v1/exchange/log/lines?number=" + next).json();
      lines.forEach(line -> ids.add(line.path("words").path(0).asText()));
      if (lines.size() < LINES) {
        return ids;
      }
    }
  }

  private void pull(SignedAsk consumer) {
    while (pulling.get()) {
      try {
        var answer = http.send(consumer.get(PATH, query), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 200) {
          received.add(answer.headers().firstValue("Linli-Transfer").orElseThrow());
        }
        UnderWay.pause(50);
      } catch (IOException away) {
        UnderWay.pause(200);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
