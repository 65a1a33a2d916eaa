package org.linli.analytics.control;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.AnalysisMethod;
import org.linli.devices.boundary.DeviceModels;
import org.linli.tenancy.entity.TenantId;

/** Looks at a few devices of a community with each analysis that runs for them there. */
final class DayLook {

  private static final Map<AnalysisMethod, Judge> JUDGES = new EnumMap<>(AnalysisMethod.class);

  static {
    for (var method : AnalysisMethod.values()) {
      if (method != AnalysisMethod.PEERS) {
        JUDGES.put(method, Judge.of(method));
      }
    }
  }

  private final Handle handle;
  private final TenantId tenant;
  private final AnalysisPacks packs;
  private final DeviceModels models;
  private final Homes homes;
  private final FindingBook book;

  DayLook(
      Handle handle,
      TenantId tenant,
      AnalysisPacks packs,
      DeviceModels models,
      Homes homes,
      FindingBook book) {
    this.handle = handle;
    this.tenant = tenant;
    this.packs = packs;
    this.models = models;
    this.homes = homes;
    this.book = book;
  }

  /** A device that has spoken. */
  record Spoken(UUID device, String model) {}

  /** Returns whether anything changed that a screen shows. */
  boolean look(List<Spoken> devices, LocalDate day) {
    var settings = Settings.of(handle, tenant);
    Map<UUID, List<Analysis>> asked = new HashMap<>();
    var metrics = new HashSet<String>();
    int days = 1;
    for (var one : devices) {
      var analyses = packs.all().stream().filter(each -> runs(each, one, settings)).toList();
      if (analyses.isEmpty() || !allowed(one)) {
        continue;
      }
      asked.put(one.device(), analyses);
      for (var analysis : analyses) {
        metrics.add(analysis.metric());
        days = Math.max(days, analysis.days());
      }
    }
    var ids = List.copyOf(asked.keySet());
    var easings = new EasingTable(handle, tenant).of(ids);
    var changed = false;
    var read = new HourTable(handle, tenant).read(ids, day, days + 1, metrics);
    for (var one : devices) {
      for (var analysis : asked.getOrDefault(one.device(), List.of())) {
        var falses = easings.getOrDefault(new EasingTable.Of(analysis.id(), one.device()), 0);
        var threshold =
            packs.easing().threshold(analysis, settings.of(analysis).threshold(), falses);
        changed |= judge(analysis, one, threshold, read.get(one.device()), day);
      }
    }
    return changed;
  }

  private boolean judge(
      Analysis analysis, Spoken one, double threshold, DeviceHours hours, LocalDate day) {
    var judgement =
        JUDGES
            .get(analysis.method())
            .judge(analysis, threshold, hours.last(analysis.days() + 1), day);
    if (!judgement.known()) {
      return false;
    }
    if (judgement.seen() == null) {
      return book.calm(analysis, one.device(), day);
    }
    var subject =
        new FindingBook.Subject(one.device(), one.model(), models.get(one.model()).personal());
    book.found(analysis, subject, threshold, judgement.seen(), day);
    return true;
  }

  private static boolean runs(Analysis analysis, Spoken one, Settings settings) {
    return analysis.method() != AnalysisMethod.PEERS
        && analysis.models().contains(one.model())
        && settings.of(analysis).enabled();
  }

  private boolean allowed(Spoken one) {
    var model = models.get(one.model());
    return !model.personal() || homes.agreed(one.device(), model.asset());
  }
}
