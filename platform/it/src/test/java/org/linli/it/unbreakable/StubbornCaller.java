package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.linli.it.home.Installation;
import org.linli.it.home.Part;
import org.linli.it.home.Part.Kind;
import org.linli.it.home.Rest;

/**
 * Sends a request and kills under it, at any moment from before it arrives until after its answer;
 * then sends it again with the same key, as a phone does that lost the line.
 */
final class StubbornCaller {

  private static final int LATEST_MILLIS = 60;
  private static final List<Set<Kind>> VICTIMS =
      List.of(EnumSet.of(Kind.LIBERTY), EnumSet.of(Kind.POSTGRESQL, Kind.PULSAR));

  private final Installation installation;
  private int killed;
  private int answeredBefore;

  StubbornCaller(Installation installation) {
    this.installation = installation;
  }

  /** What is answered in the end; the same as at first, where there was a first answer. */
  JsonNode post(Rest by, String path, Object body) throws InterruptedException {
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    var first = CompletableFuture.supplyAsync(() -> by.send("POST", path, body, key));
    TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LATEST_MILLIS));
    var victims = VICTIMS.get(killed++ % VICTIMS.size());
    Part.of(installation).stream()
        .filter(part -> victims.contains(part.kind()))
        .forEach(Part::kill);
    var answer = answer(first);
    installation.up();
    var again = by.send("POST", path, body, key);
    assertThat(again.status()).as("%s %s", path, again.text()).isBetween(200, 204);
    if (answer != null && answer.status() / 100 == 2) {
      answeredBefore++;
      assertThat(again.text()).as("the same answer again").isEqualTo(answer.text());
    }
    return again.text().isEmpty() ? null : again.json();
  }

  /** Null where there was none. */
  private static Rest.Answer answer(CompletableFuture<Rest.Answer> sent) {
    try {
      return sent.join();
    } catch (CompletionException hungUp) {
      return null;
    }
  }

  String told() {
    return "%d kills, %d of them after the answer".formatted(killed, answeredBefore);
  }
}
