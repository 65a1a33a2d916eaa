package org.linli.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.linli.rights.control.ConsentIndex;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.tenancy.entity.TenantId;

/**
 * The consents of a city in memory, a million over its communities: what each takes, and how long a
 * decision looks for the one that it hangs on, of a person who agreed or did not.
 */
public final class ConsentBench {

  private static final int COMMUNITIES = 3_047;
  private static final int CONSENTS = 1_000_000;
  private static final int MEASURED = 500_000;

  /** A tenth of what the whole decision may take. */
  private static final double MEDIAN_MICROS = 2;

  private static final double P99_MICROS = 20;
  private static final double BYTES_EACH = 48;
  private static final Instant NOW = Instant.now();
  private static final TenantId TENANT = new TenantId("998201001001");

  private final Random random = new Random(1);
  private final List<List<UUID>> persons = new ArrayList<>();
  private final List<ConsentIndex> communities = new ArrayList<>();

  public static void main(String[] arguments) {
    new ConsentBench().run();
  }

  private void run() {
    for (int community = 0; community < COMMUNITIES; community++) {
      var own = new ArrayList<UUID>();
      for (int at = community; at < CONSENTS; at += COMMUNITIES) {
        own.add(new UUID(random.nextLong(), random.nextLong()));
      }
      persons.add(own);
    }
    var before = used();
    for (int community = 0; community < COMMUNITIES; community++) {
      communities.add(index(community));
    }
    var each = (used() - before) / (double) CONSENTS;
    Ratio.atMost(
            "a consent in memory, of 1,000,000 in 3,047 communities", each, BYTES_EACH, "bytes")
        .print();
    search(MEASURED);
    var nanos = search(MEASURED);
    Arrays.sort(nanos);
    Ratio.atMost("consent found among 1,000,000, median", at(nanos, 0.5), MEDIAN_MICROS, "µs")
        .print();
    Ratio.atMost("consent found among 1,000,000, p99", at(nanos, 0.99), P99_MICROS, "µs").print();
  }

  private ConsentIndex index(int community) {
    var terms =
        new ConsentIndex.Terms(
            "home-health 1",
            Purpose.PUBLIC_SERVICE,
            Set.of(Asset.HEALTH_READINGS),
            Set.of(Party.COMMITTEE, Party.OPERATOR),
            Set.of("op-" + community));
    var index = new ConsentIndex.Builder();
    for (var person : persons.get(community)) {
      index.add(person, terms, NOW.minusSeconds(60), NOW.plus(Duration.ofDays(365)));
    }
    return index.build();
  }

  private long[] search(int count) {
    var nanos = new long[count];
    var found = 0L;
    for (int turn = 0; turn < count; turn++) {
      var at = random.nextInt(COMMUNITIES);
      var community = communities.get(at);
      var known = persons.get(at);
      // Every other one never consented.
      var person =
          turn % 2 == 0
              ? known.get(random.nextInt(known.size()))
              : new UUID(random.nextLong(), random.nextLong());
      var question =
          new Question(
              Party.COMMITTEE,
              Optional.of(TENANT.value()),
              Action.VIEW,
              Asset.HEALTH_READINGS,
              Purpose.PUBLIC_SERVICE,
              TENANT,
              NOW);
      var whose = Set.of(person);
      var begin = System.nanoTime();
      found +=
          community.all(whose, question) && !community.texts(whose, question).isEmpty() ? 1 : 0;
      nanos[turn] = System.nanoTime() - begin;
    }
    if (found != count / 2) {
      throw new IllegalStateException("found " + found + " of " + count);
    }
    return nanos;
  }

  private static double at(long[] sorted, double part) {
    return sorted[(int) (part * (sorted.length - 1))] / 1000.0;
  }

  private static long used() {
    for (int round = 0; round < 3; round++) {
      System.gc();
    }
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
