package org.linli.analytics.entity;

import java.util.List;
import org.linli.devices.entity.Severity;
import org.linli.packs.Text;

/**
 * A named analysis, as its pack file says.
 *
 * @param models the kinds of device that it looks at
 * @param days how far back it looks
 * @param caseKind the kind of case that a clerk may open of a finding
 * @param reason told of a finding, with {@code {seen}} and the other {@link Placeholders}
 */
public record Analysis(
    String id,
    int version,
    Text name,
    List<String> models,
    String metric,
    Measure measure,
    AnalysisMethod method,
    int days,
    Threshold threshold,
    Severity severity,
    String caseKind,
    Text reason,
    Parameters parameters) {

  public Analysis {
    models = models == null ? List.of() : List.copyOf(models);
    parameters = parameters == null ? Parameters.NONE : parameters;
  }
}
