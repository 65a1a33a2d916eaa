package org.linli.analytics.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.linli.analytics.control.AnalysisPacks;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.AnalysisMethod;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.Placeholders;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Metric;
import org.linli.devices.entity.MetricType;

/** Says why something was found: the pack's sentence with the figures of the finding. */
public final class FindingWords {

  private static final int SHARE_DIGITS = 2;

  private FindingWords() {}

  /**
   * The finding with its reason, in the reader's language. Packs of another version may know its
   * analysis or metric no more: then its figures speak for themselves.
   */
  static Finding said(AnalysisPacks packs, DeviceModels models, Finding finding, Locale locale) {
    return packs
        .find(finding.analysis())
        .flatMap(
            analysis ->
                metric(models, finding.model(), finding.metric())
                    .map(metric -> reason(analysis, metric, finding, locale)))
        .map(finding::saying)
        .orElse(finding);
  }

  /** What the model measures under that name; empty where the packs know it no more. */
  public static Optional<Metric> metric(DeviceModels models, String model, String metric) {
    return models.find(model).map(known -> known.metrics().get(metric));
  }

  /** The reason, in the reader's language; what a finding does not tell stands as a dash. */
  public static String reason(Analysis analysis, Metric metric, Finding finding, Locale locale) {
    var said = new StringBuilder();
    var named = Placeholders.in(analysis.reason().in(locale));
    while (named.find()) {
      var word = word(named.group(1), analysis, metric, finding, locale);
      named.appendReplacement(said, Matcher.quoteReplacement(word == null ? "–" : word));
    }
    return named.appendTail(said).toString();
  }

  /** A value of the metric on as many decimals as it is shown with. */
  public static String number(Metric metric, Double value) {
    return value == null ? null : rounded(value, digits(metric));
  }

  private static String word(
      String name, Analysis analysis, Metric metric, Finding finding, Locale locale) {
    var seen = finding.seen();
    var parameters = analysis.parameters();
    return switch (name) {
      case "seen" -> number(metric, seen.seen());
      case "low" -> number(metric, seen.low());
      case "high" -> number(metric, seen.high());
      case "amount" -> amount(analysis.method(), seen.amount());
      case "change" -> change(analysis.method(), metric, seen.change());
      case "since" -> day(seen.since(), locale);
      case "unit" -> metric.unit() == null || "1".equals(metric.unit()) ? "" : metric.unit();
      case "days" -> String.valueOf(finding.days());
      case "homes" -> whole(seen.homes());
      case "from" -> whole(parameters.from());
      case "until" -> whole(parameters.until());
      case "nights" -> String.valueOf(seen.points());
      case "limit" -> number(metric, parameters.limit());
      case "threshold" -> rounded(finding.threshold(), SHARE_DIGITS + 1);
      default -> null;
    };
  }

  private static String amount(AnalysisMethod method, Double amount) {
    return amount == null
        ? null
        : rounded(amount, method == AnalysisMethod.NIGHT_LEAK ? SHARE_DIGITS : 0);
  }

  /** A fall is told by its size: the sentence says that it falls. */
  private static String change(AnalysisMethod method, Metric metric, Double change) {
    return change == null
        ? null
        : rounded(Math.abs(change), method == AnalysisMethod.ANOMALY ? 0 : digits(metric));
  }

  private static String whole(Integer number) {
    return number == null ? null : number.toString();
  }

  private static int digits(Metric metric) {
    return metric.type() == MetricType.FLAG ? SHARE_DIGITS : Math.max(1, metric.precision());
  }

  private static String rounded(double value, int digits) {
    var rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String day(LocalDate day, Locale locale) {
    var spoken =
        locale != null && "en".equals(locale.getLanguage())
            ? Locale.ENGLISH
            : Locale.SIMPLIFIED_CHINESE;
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(spoken).format(day);
  }
}
