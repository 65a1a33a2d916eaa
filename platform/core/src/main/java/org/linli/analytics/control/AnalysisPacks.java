package org.linli.analytics.control;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.access.boundary.NotFound;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.Easing;
import org.linli.devices.boundary.DeviceModels;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The analyses of the class path; the first that is wrong stops the start, by file and line. */
public final class AnalysisPacks {

  private static final String FOLDER = "packs/analytics/";

  private static volatile AnalysisPacks delivered;

  private final Map<String, Analysis> analyses;
  private final Easing easing;

  /** As the index writes it. */
  public record Index(Easing easing, List<String> analyses) {}

  private AnalysisPacks(Map<String, Analysis> analyses, Easing easing) {
    this.analyses = Collections.unmodifiableMap(analyses);
    this.easing = easing;
  }

  /** Read and checked once: the models are those of the packs, and do not change either. */
  public static AnalysisPacks delivered(DeviceModels models) {
    var known = delivered;
    if (known == null) {
      known = read(models);
      delivered = known;
    }
    return known;
  }

  private static AnalysisPacks read(DeviceModels models) {
    var index = Packs.read(stream("index.yaml"), "index.yaml", Index.class);
    var analyses = new LinkedHashMap<String, Analysis>();
    for (var id : index.analyses()) {
      var file = id + ".yaml";
      if (analyses.put(id, read(text(file), file, models)) != null) {
        throw new PackFault("index.yaml", 0, id + " stands twice");
      }
    }
    return new AnalysisPacks(analyses, index.easing());
  }

  /**
   * Reads one analysis.
   *
   * @throws PackFault with file and line
   */
  public static Analysis read(String text, String file, DeviceModels models) {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var analysis = Packs.read(bytes, file, Analysis.class);
    new AnalysisCheck(file, text).check(analysis, models);
    return analysis;
  }

  public Collection<Analysis> all() {
    return analyses.values();
  }

  public Easing easing() {
    return easing;
  }

  public Optional<Analysis> find(String id) {
    return Optional.ofNullable(id).map(analyses::get);
  }

  public Analysis get(String id) {
    return find(id).orElseThrow(() -> new NotFound("analysis"));
  }

  private static InputStream stream(String file) {
    return AnalysisPacks.class.getClassLoader().getResourceAsStream(FOLDER + file);
  }

  private static String text(String file) {
    return Packs.text(AnalysisPacks.class.getClassLoader(), FOLDER, file);
  }
}
