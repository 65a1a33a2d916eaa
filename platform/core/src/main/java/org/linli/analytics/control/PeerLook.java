package org.linli.analytics.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.AnalysisMethod;
import org.linli.analytics.entity.Seen;
import org.linli.devices.boundary.DeviceModels;
import org.linli.tenancy.entity.TenantId;

/**
 * Compares a week of the homes that agreed to it, each with the others of as many persons, or with
 * all where those are too few. What is kept of it for a home is its own figure and the band.
 */
final class PeerLook {

  private static final int WEEK = 7;

  /** Homes of three and more are one class: there are few of each. */
  private static final int LARGEST_CLASS = 3;

  /** A counter's last word before the week, and its last in it; a day's patience for each. */
  private static final String USES =
      """
      select x.device_id, x.ended - x.began from (
        select r.device_id,
          max(case when r.hour < :from then cast(r.metrics -> :metric ->> 3 as float8) end) as began,
          max(case when r.hour >= :late then cast(r.metrics -> :metric ->> 3 as float8) end) as ended,
          max(case when r.hour >= :late then cast(r.metrics -> :metric ->> 2 as float8) end) as newest
        from reading_hour r
        where r.tenant_id = :tenant and r.device_id = any(:devices)
          and ((r.hour >= :early and r.hour < :from) or (r.hour >= :late and r.hour < :until))
        group by r.device_id) x
      where x.ended >= x.began and x.newest >= x.began""";

  private final Handle handle;
  private final TenantId tenant;
  private final DeviceModels models;
  private final Homes homes;
  private final FindingBook book;
  private final OffsetDateTime now;

  PeerLook(
      Handle handle,
      TenantId tenant,
      DeviceModels models,
      Homes homes,
      FindingBook book,
      OffsetDateTime now) {
    this.handle = handle;
    this.tenant = tenant;
    this.models = models;
    this.homes = homes;
    this.book = book;
    this.now = now;
  }

  /** Looks at the week that ends with the day. */
  void look(AnalysisPacks packs, LocalDate day) {
    var settings = Settings.of(handle, tenant);
    for (var analysis : packs.all()) {
      if (analysis.method() == AnalysisMethod.PEERS && settings.of(analysis).enabled()) {
        analysis
            .models()
            .forEach(model -> look(analysis, model, settings.of(analysis).threshold(), packs, day));
      }
    }
  }

  private void look(
      Analysis analysis, String model, double threshold, AnalysisPacks packs, LocalDate day) {
    var persons = homes.agreedOf(model, models.get(model).asset());
    if (persons.size() <= analysis.parameters().homes()) {
      return;
    }
    var used = used(analysis.metric(), List.copyOf(persons.keySet()), day);
    var falses = new EasingTable(handle, tenant).of(List.copyOf(used.keySet()));
    for (var home : used.entrySet()) {
      var band = band(home.getKey(), used, persons, analysis.parameters().homes());
      if (band == null) {
        continue;
      }
      keep(analysis, home.getKey(), home.getValue(), band, day);
      var eased =
          packs
              .easing()
              .threshold(
                  analysis,
                  threshold,
                  falses.getOrDefault(new EasingTable.Of(analysis.id(), home.getKey()), 0));
      judge(
          analysis,
          new FindingBook.Subject(home.getKey(), model, true),
          eased,
          seen(home.getValue(), band, eased, day),
          band.above(home.getValue()),
          day);
    }
  }

  private void judge(
      Analysis analysis,
      FindingBook.Subject subject,
      double threshold,
      Seen seen,
      double above,
      LocalDate day) {
    if (above > threshold) {
      book.found(analysis, subject, threshold, seen, day);
    } else {
      book.calm(analysis, subject.device(), day);
    }
  }

  private static Seen seen(double used, PeerBand band, double threshold, LocalDate day) {
    return new Seen(
        day.minusDays(WEEK - 1L),
        used,
        band.low(),
        band.end(threshold),
        null,
        band.high(),
        band.atLeast(),
        WEEK);
  }

  private static PeerBand band(
      UUID home, Map<UUID, Double> used, Map<UUID, Integer> persons, int fewest) {
    var alike = new ArrayList<Double>();
    var others = new ArrayList<Double>();
    used.forEach(
        (other, value) -> {
          if (!other.equals(home)) {
            others.add(value);
            if (size(persons.get(other)) == size(persons.get(home))) {
              alike.add(value);
            }
          }
        });
    var band = PeerBand.of(alike, fewest);
    return band == null ? PeerBand.of(others, fewest) : band;
  }

  private static int size(int persons) {
    return Math.min(persons, LARGEST_CLASS);
  }

  private Map<UUID, Double> used(String metric, List<UUID> devices, LocalDate day) {
    var used = new HashMap<UUID, Double>();
    var from = day.minusDays(WEEK - 1L);
    handle
        .createQuery(USES)
        .bind("tenant", tenant)
        .bind("metric", metric)
        .bindArray("devices", UUID.class, devices)
        .bind("early", morning(from.minusDays(1)))
        .bind("from", morning(from))
        .bind("late", morning(day))
        .bind("until", morning(day.plusDays(1)))
        .map((row, context) -> used.put(row.getObject(1, UUID.class), row.getDouble(2)))
        .list();
    return used;
  }

  private void keep(Analysis analysis, UUID device, double used, PeerBand band, LocalDate day) {
    handle
        .createUpdate(
            """
            insert into analysis_band (tenant_id, device_id, analysis, week, used, low, middle, high, homes, changed_at)
            values (:tenant, :device, :analysis, :week, :used, :low, :middle, :high, :homes, :now)
            on conflict (tenant_id, device_id, analysis) do update set week = excluded.week, used = excluded.used,
              low = excluded.low, middle = excluded.middle, high = excluded.high, homes = excluded.homes,
              changed_at = excluded.changed_at""")
        .bind("tenant", tenant)
        .bind("device", device)
        .bind("analysis", analysis.id())
        .bind("week", day.minusDays(WEEK - 1L))
        .bind("used", used)
        .bind("low", band.low())
        .bind("middle", band.middle())
        .bind("high", band.high())
        .bind("homes", band.atLeast())
        .bind("now", now)
        .execute();
  }

  private static OffsetDateTime morning(LocalDate day) {
    return Course.instant(day, 0).atOffset(ZoneOffset.UTC);
  }
}
