package org.linli.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.CityBoard;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.boundary.Measurements;
import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;

/**
 * Ten million readings, a reading being one value of one metric at one moment: 27 days of a city,
 * sent through the door in the order of their time. Whether the last million is written as fast as
 * the first, and how soon questions are answered when all of it is there, each in the transaction
 * and under the row security that a facade gives it.
 *
 * <p>One community has 5,000 devices, 19 others have 50 each; each device speaks every two hours,
 * and 50 of the large community every minute and a half.
 */
public final class StoreBench {

  private static final int TENANTS = 20;
  private static final int LARGE = 5_000;
  private static final int SMALL = 50;
  private static final int DENSE = 50;
  private static final int POINTS = 3;
  private static final int STEPS = FeedRig.number("LINLI_BENCH_STEPS", 330);
  private static final Duration STEP = Duration.ofHours(2);
  private static final int MORE_OF_THE_DENSE = 83;
  private static final long BACKLOG = 300_000;
  private static final long MILLION = 1_000_000;
  private static final int WARM = 30;
  private static final int MEASURED = 200;

  /** How much longer the last million may take than the first. */
  private static final double GROWTH = 1.2;

  private final FeedRig rig;
  private final List<IngestDevice> dense;
  private final Instant begin =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(STEP.multipliedBy(STEPS));

  private StoreBench(FeedRig rig) {
    this.rig = rig;
    this.dense = rig.devices.subList(0, DENSE);
  }

  public static void main(String[] arguments) throws Exception {
    try (var rig = new FeedRig(TENANTS, tenant -> tenant == 0 ? LARGE : SMALL)) {
      var bench = new StoreBench(rig);
      bench.write();
      bench.ask();
    }
  }

  private void write() throws Exception {
    var millions = new ArrayList<Double>();
    var base = rig.stored();
    var sent = 0L;
    var since = System.nanoTime();
    for (int step = 0; step < STEPS; step++) {
      sent += send(step);
      while (sent - (rig.stored() - base) > BACKLOG) {
        Thread.sleep(5);
        since = passed(millions, base, since);
      }
      since = passed(millions, base, since);
    }
    rig.settle();
    while (rig.stored() - base < sent) {
      Thread.sleep(5);
      since = passed(millions, base, since);
    }
    System.out.printf(Locale.ROOT, "%,d readings; seconds per million: %s%n", sent, told(millions));
    weigh(sent);
    // The first one is the server's start, too.
    Ratio.atMost(
            "the last of %d million readings, against the second".formatted(millions.size()),
            millions.getLast(),
            millions.get(Math.min(1, millions.size() - 1)) * GROWTH,
            "s")
        .print();
  }

  /** What a message of three values costs on the disk: for docs/sizing.md. */
  private void weigh(long readings) throws SQLException {
    try (var statement = rig.superuser.createStatement();
        var rows =
            statement.executeQuery(
                """
                select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relname in ('reading', 'reading_hour', 'collection_entry', 'device_status')\
                """)) {
      rows.next();
      System.out.printf(
          Locale.ROOT,
          "%,d MB of readings, roll-ups and log: %.0f bytes per message%n",
          rows.getLong(1) >> 20,
          rows.getLong(1) / (readings / (double) POINTS));
    }
  }

  /** Notes how long a million took when another one is full. */
  private long passed(List<Double> millions, long base, long since) throws SQLException {
    var now = System.nanoTime();
    if ((rig.stored() - base) / MILLION <= millions.size()) {
      return since;
    }
    millions.add((now - since) / 1e9);
    return now;
  }

  private static String told(List<Double> seconds) {
    return String.join(
        " ", seconds.stream().map(value -> String.format(Locale.ROOT, "%.1f", value)).toList());
  }

  /** Two hours of the city; how many readings they are. */
  private long send(int step) {
    var at = begin.plus(STEP.multipliedBy(step));
    var body = IngestDevice.usual(at, step);
    rig.devices.forEach(device -> rig.send(device, body));
    for (int more = 1; more <= MORE_OF_THE_DENSE; more++) {
      var next =
          IngestDevice.usual(
              at.plus(STEP.multipliedBy(more).dividedBy(MORE_OF_THE_DENSE + 1)), more);
      dense.forEach(device -> rig.send(device, next));
    }
    return (long) POINTS * (rig.devices.size() + (long) MORE_OF_THE_DENSE * DENSE);
  }

  private void ask() throws SQLException {
    try (var statement = rig.superuser.createStatement()) {
      statement.execute("analyze");
    }
    var tenant = new TenantId(dense.getFirst().tenant());
    var clerk = rig.platform.clerk(tenant);
    var models = new DeviceModels();
    var jdbi = rig.platform.jdbi();
    var scopes = rig.platform.scopes();
    var measurements = new Measurements(jdbi, scopes, models);
    var devices =
        new Devices(
            jdbi,
            scopes,
            null,
            models,
            new AlarmBook(jdbi, event -> {}),
            new FiguresFeed(jdbi, new DueWork(jdbi)),
            event -> {});
    var board = new CityBoard(jdbi, scopes);
    var bureau = rig.platform.caller(Tier.CITY, "5101", null, null, "figures:read");
    var end = begin.plus(STEP.multipliedBy(STEPS));
    var one = new DeviceId(dense.get(DENSE / 2).id());

    print(
        "latest values of 5,000 devices",
        50,
        clerk,
        () -> whole(measurements.latest(null, null).size(), LARGE));
    print(
        "one series of a day",
        50,
        clerk,
        () ->
            whole(
                devices
                    .readings(one, "smoke", end.minus(Duration.ofDays(1)), end, 2_000)
                    .points()
                    .size(),
                1_000));
    print(
        "27 days of a series in 400 points",
        200,
        clerk,
        () -> whole(devices.readings(one, "smoke", begin, end, 400).points().size(), 400));
    print(
        "the city's figures, districts and streets",
        100,
        bureau,
        () ->
            whole(
                (int) board.figures(new DivisionCode("5101")).communities()
                    + board.children(new DivisionCode("5101")).size(),
                TENANTS));
  }

  private static void whole(int found, int least) {
    if (found < least) {
      throw new IllegalStateException("only " + found + " of " + least);
    }
  }

  private void print(String what, double bar, Caller caller, Runnable question) {
    var millis = new double[MEASURED];
    for (int time = -WARM; time < MEASURED; time++) {
      var start = System.nanoTime();
      rig.platform.as(
          caller,
          () -> {
            question.run();
            return null;
          });
      if (time >= 0) {
        millis[time] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    System.out.println("median " + millis[MEASURED / 2] + " lowest " + millis[0]);
    Ratio.atMost(what + ", p95", millis[(int) (0.95 * (MEASURED - 1))], bar, "ms").print();
  }
}
