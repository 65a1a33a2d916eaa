package org.linli.analytics.control;

import java.util.Set;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.AnalysisMethod;
import org.linli.analytics.entity.Measure;
import org.linli.analytics.entity.Parameters;
import org.linli.analytics.entity.Placeholders;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.MetricType;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** What the parts of an analysis have to say to each other: the README of the packs, as code. */
final class AnalysisCheck {

  /** Readings of health and of passages are analysed by nobody here. */
  private static final Set<String> ASSETS = Set.of("device-readings", "household-readings");

  private static final Set<String> CASES =
      Set.of("FIRE", "LIFT", "FALL", "FACILITY", "SANITATION", "ENVIRONMENT", "SECURITY", "HEALTH");

  private static final int SHORTEST = 3;
  private static final int LONGEST = 92;
  private static final int FEWEST_HOMES = 10;
  private static final int HOURS = 24;

  private final String file;
  private final String text;

  AnalysisCheck(String file, String text) {
    this.file = file;
    this.text = text;
  }

  void check(Analysis analysis, DeviceModels models) {
    require((analysis.id() + ".yaml").equals(file), "id:", "named like its file");
    require(analysis.version() >= 1, "version:", "version is 1 or more");
    require(analysis.name() != null, "name:", "name is missing");
    require(analysis.reason() != null, "reason:", "reason is missing");
    require(analysis.severity() != null, "severity:", "severity is missing");
    require(analysis.method() != null, "method:", "method is missing");
    require(analysis.measure() != null, "measure:", "measure is missing");
    require(analysis.threshold() != null, "threshold:", "threshold is missing");
    require(analysis.days() >= SHORTEST && analysis.days() <= LONGEST, "days:", "days is 3 to 92");
    require(
        analysis.caseKind() == null || CASES.contains(analysis.caseKind()),
        "caseKind:",
        "caseKind is one of " + CASES);
    require(!analysis.models().isEmpty(), "models:", "at least one model");
    analysis.models().forEach(model -> model(analysis, model, models));
    words(analysis.reason().zh());
    words(analysis.reason().en());
    parameters(analysis, analysis.parameters());
  }

  private void model(Analysis analysis, String id, DeviceModels models) {
    var model = models.find(id).orElse(null);
    require(model != null, "models:", "speaks of no model: " + id);
    require(ASSETS.contains(model.asset()), "models:", "readings of this kind are not analysed");
    var metric = model.metrics().get(analysis.metric());
    require(metric != null, "metric:", "model " + id + " has no metric " + analysis.metric());
    var counts = metric.type() == MetricType.COUNTER;
    require(
        (analysis.measure() == Measure.USE) == counts,
        "measure:",
        "USE goes with counters, and with nothing else");
    require(
        analysis.method() != AnalysisMethod.PEERS || model.personal(),
        "method:",
        "homes are compared, and nothing else");
  }

  private void parameters(Analysis analysis, Parameters given) {
    switch (analysis.method()) {
      case ANOMALY ->
          require(
              given.floor() != null && given.floor() > 0 && between(given.hours(), 1, HOURS),
              "parameters:",
              "ANOMALY needs floor above 0 and hours from 1 to 24");
      case TREND, WEAR ->
          require(
              given.floor() != null
                  && given.rising() != null
                  && given.confidence() != null
                  && given.confidence() > 0.5
                  && given.confidence() < 1
                  && (analysis.method() == AnalysisMethod.WEAR) == (given.limit() != null),
              "parameters:",
              "a drift needs floor, rising, confidence from 0.5 to 1; WEAR alone needs limit");
      case PEERS ->
          require(
              given.homes() != null
                  && given.homes() >= FEWEST_HOMES
                  && analysis.measure() == Measure.USE,
              "parameters:",
              "PEERS needs USE and at least 10 homes");
      case NIGHT_LEAK ->
          require(
              between(given.nights(), 1, analysis.days())
                  && between(given.from(), 0, HOURS - 1)
                  && between(given.until(), given.from() + 1, HOURS),
              "parameters:",
              "NIGHT_LEAK needs nights within days, and from before until in one night");
      case INACTIVITY ->
          require(
              given.floor() != null
                  && given.usual() != null
                  && given.usual() > 0
                  && given.usual() <= 1
                  && analysis.measure() == Measure.USE,
              "parameters:",
              "INACTIVITY needs USE, floor, and usual from 0 to 1");
    }
  }

  private void words(String reason) {
    var named = Placeholders.in(reason);
    while (named.find()) {
      require(Placeholders.ALL.contains(named.group(1)), "reason:", "no figure: " + named.group());
    }
  }

  private static boolean between(Integer value, int least, int most) {
    return value != null && value >= least && value <= most;
  }

  private void require(boolean holds, String near, String otherwise) {
    if (!holds) {
      throw new PackFault(file, line(near), otherwise);
    }
  }

  private int line(String near) {
    return Packs.line(text, near);
  }
}
