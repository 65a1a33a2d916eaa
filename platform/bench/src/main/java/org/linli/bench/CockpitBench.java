package org.linli.bench;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.city.boundary.CityBoard;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.TestPlatform;

/**
 * What a look at the cockpit costs over the whole city, 3,047 tenants in a real database with row
 * security, each call in the transaction that a facade gets: the city's figures, its districts and
 * one district's streets together; and the city's trend of a day by itself.
 */
public final class CockpitBench {

  private static final String CITY = "5101";
  private static final String DISTRICT = "510107";
  private static final int HOURS = 24;
  private static final int WARM = 30;
  private static final int MEASURED = 200;
  private static final double BAR_MILLIS = 100;

  private final TestPlatform platform = TestPlatform.shared();
  private final CityBoard board = new CityBoard(platform.jdbi(), platform.scopes());

  public static void main(String[] arguments) throws IOException {
    var bench = new CockpitBench();
    bench.fill();
    var bureau = bench.platform.caller(Tier.CITY, CITY, null, null, "figures:read");
    print("cockpit figures over 3,047 tenants", bench.times(() -> bench.figures(bureau)));
    print("city's trend of a day, 73,128 hours", bench.times(() -> bench.trend(bureau)));
  }

  private static void print(String what, double[] sorted) {
    Ratio.atMost(what + ", median", at(sorted, 0.5), BAR_MILLIS, "ms").print();
    Ratio.atMost(what + ", p95", at(sorted, 0.95), BAR_MILLIS, "ms").print();
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }

  private double[] times(Runnable look) {
    var millis = new double[MEASURED];
    for (int time = -WARM; time < MEASURED; time++) {
      var begin = System.nanoTime();
      look.run();
      if (time >= 0) {
        millis[time] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis;
  }

  private void figures(Caller bureau) {
    var figures = platform.as(bureau, () -> board.figures(new DivisionCode(CITY)));
    var districts = platform.as(bureau, () -> board.children(new DivisionCode(CITY)));
    var streets = platform.as(bureau, () -> board.children(new DivisionCode(DISTRICT)));
    if (figures.communities() != 3047
        || figures.devices() == 0
        || districts.size() != 20
        || streets.isEmpty()) {
      throw new IllegalStateException("the city is not whole: " + figures);
    }
  }

  private void trend(Caller bureau) {
    var trend = platform.as(bureau, () -> board.trend(new DivisionCode(CITY), HOURS));
    if (trend.size() != HOURS || trend.getFirst().alarmsRaised() == 0) {
      throw new IllegalStateException("the trend is not whole");
    }
  }

  /** The city from its file, figures of every community, and a day of hours. */
  private void fill() throws IOException {
    try (var csv = getClass().getResourceAsStream("/divisions/chengdu-5101.csv")) {
      var divisions = new Divisions(platform.jdbi(), platform.scopes());
      platform.scopes().asSystem("bench", () -> divisions.importCity(csv, false));
    }
    var hour = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
    // Rows are written as the bureau sees them: the policy holds for writing, too.
    var bureau = platform.caller(Tier.CITY, CITY, null, null, "*");
    platform.as(
        bureau,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle -> {
                      handle.execute(
                          """
                          insert into community_figures (tenant_id, code, devices, devices_heard, alarms_open, cases_open,
                            points_total, changed_at)
                          select id, code, 60, 55, 3, 7, 1000000, now() from tenant where code like '5101%'
                          on conflict (tenant_id) do nothing""");
                      return handle.execute(
                          """
                          insert into figures_hour (tenant_id, hour, code, alarms_raised, cases_opened)
                          select id, cast(? as timestamptz) - h * interval '1 hour', code, 2, 1
                          from tenant cross join generate_series(0, 23) h where code like '5101%'
                          on conflict (tenant_id, hour) do nothing""",
                          hour);
                    }));
    platform.owner().useHandle(handle -> handle.execute("analyze"));
  }
}
