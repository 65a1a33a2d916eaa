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
 * security: the city's figures, its districts, one district's streets and the trend of a day, each
 * in the transaction that a facade gets.
 */
public final class CockpitBench {

  private static final String CITY = "5101";
  private static final String DISTRICT = "510107";
  private static final int HOURS = 24;
  private static final int WARM = 50;
  private static final int MEASURED = 400;
  private static final double BAR_MILLIS = 100;

  private final TestPlatform platform = TestPlatform.shared();
  private final CityBoard board = new CityBoard(platform.jdbi(), platform.scopes());

  public static void main(String[] arguments) throws IOException {
    var bench = new CockpitBench();
    bench.fill();
    var bureau = bench.platform.caller(Tier.CITY, CITY, null, null, "figures:read");
    bench.run(bureau, WARM);
    var millis = bench.run(bureau, MEASURED);
    Arrays.sort(millis);
    Ratio.atMost("cockpit over 3,047 tenants, median", at(millis, 0.5), BAR_MILLIS, "ms").print();
    Ratio.atMost("cockpit over 3,047 tenants, p95", at(millis, 0.95), BAR_MILLIS, "ms").print();
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }

  private double[] run(Caller bureau, int times) {
    var millis = new double[times];
    for (int time = 0; time < times; time++) {
      var begin = System.nanoTime();
      var figures = platform.as(bureau, () -> board.figures(new DivisionCode(CITY)));
      var districts = platform.as(bureau, () -> board.children(new DivisionCode(CITY)));
      var streets = platform.as(bureau, () -> board.children(new DivisionCode(DISTRICT)));
      var trend = platform.as(bureau, () -> board.trend(new DivisionCode(CITY), HOURS));
      millis[time] = (System.nanoTime() - begin) / 1e6;
      if (figures.communities() != 3047
          || figures.devices() == 0
          || districts.size() != 20
          || streets.isEmpty()
          || trend.size() != HOURS) {
        throw new IllegalStateException("the city is not whole: " + figures);
      }
    }
    return millis;
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
