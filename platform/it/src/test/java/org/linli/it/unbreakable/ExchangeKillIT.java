package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Part;
import org.linli.it.home.Part.Kind;
import org.linli.it.home.Rest;
import org.linli.it.home.SignedAsk;
import org.linli.testing.Requirement;

/**
 * kill -9 of Liberty, and of PostgreSQL, while a consumer pulls: whatever page it has in its hand
 * stands in the log, and the log's chain holds.
 */
class ExchangeKillIT {

  private static final String COMMUNITY = "510104026017";
  private static final String PATH = "/api/v1/exchange/assets/alarms";
  private static final String QUERY = "tenant=" + COMMUNITY + "&purpose=EMERGENCY&limit=20";
  private static final int PULLERS = 16;
  private static final int UNDER_LOAD = 200;
  private static final int LINES = 10_000;

  private final Installation installation = Installation.shared();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> received = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean pulling = new AtomicBoolean(true);

  @Test
  @Requirement("000-7.2.e.5")
  void noPageThatArrivedIsMissingInTheLogAfterAKill() throws Exception {
    var bureau = Rest.as(installation, "bureau");
    var consumer = SignedAsk.of(installation, bureau, "Killed in the middle");
    var pullers = new ArrayList<Thread>();
    for (int number = 0; number < PULLERS; number++) {
      pullers.add(Thread.ofVirtual().start(() -> pull(consumer)));
    }
    for (var victims :
        List.of(EnumSet.of(Kind.LIBERTY), EnumSet.of(Kind.PULSAR, Kind.POSTGRESQL))) {
      underLoad();
      Part.of(installation).stream()
          .filter(part -> victims.contains(part.kind()))
          .forEach(Part::kill);
      installation.up();
    }
    underLoad();
    pulling.set(false);
    for (var puller : pullers) {
      puller.join();
    }
    var clerk = Rest.as(installation, "bureau");
    assertThat(
            Awaited.until(
                () -> {
                  var missing = new HashSet<>(received);
                  missing.removeAll(logged(clerk));
                  return missing;
                },
                Set::isEmpty))
        .as("arrived, but not in the log")
        .isEmpty();
    var report = clerk.get("/api/v1/exchange/log/verification").json();
    assertThat(report.path("faults")).isEmpty();
    System.out.printf(
        "kill -9 × 2 under load: %d pages arrived, every one in the log, chain intact%n",
        received.size());
  }

  private void underLoad() {
    var enough = received.size() + UNDER_LOAD;
    assertThat(Awaited.until(received::size, size -> size >= enough))
        .isGreaterThanOrEqualTo(enough);
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
        var answer = http.send(consumer.get(PATH, QUERY), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 200) {
          received.add(answer.headers().firstValue("Linli-Transfer").orElseThrow());
        } else {
          Thread.sleep(100);
        }
      } catch (IOException away) {
        pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
