package org.linli.abuse.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.linli.abuse.entity.AbuseRule;
import org.linli.abuse.entity.Handler;
import org.linli.abuse.entity.Measure;
import org.linli.abuse.entity.RuleKind;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The rules, read and checked once: a rule that cannot work stops the start. */
public record RulePack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) int longestExceptionDays,
    @JsonProperty(required = true) List<AbuseRule> rules) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int FASTEST = 600;
  static final String FILE = "packs/abuse/rules.yaml";

  /** As it is delivered. */
  public static final RulePack DELIVERED =
      checked(Packs.read(RulePack.class.getClassLoader().getResource(FILE), RulePack.class));

  public Optional<AbuseRule> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** The longest window of those that look at single entries. */
  Duration longest() {
    return rules.stream()
        .filter(rule -> !rule.kind().isCounted())
        .map(AbuseRule::window)
        .max(Duration::compareTo)
        .orElse(HOUR);
  }

  static RulePack checked(RulePack read) {
    var ids = new HashSet<String>();
    require(read.version() > 0, "version");
    require(read.longestExceptionDays() > 0, "longestExceptionDays");
    for (var rule : read.rules()) {
      var at = rule.id() + ": ";
      require(rule.id().matches("[a-z][a-z-]{2,39}"), at + "id");
      require(ids.add(rule.id()), at + "twice");
      require(rule.atLeast() > 0, at + "atLeast");
      require(rule.deadlineHours() > 0, at + "deadlineHours");
      require(!rule.releasedBy().isEmpty(), at + "nobody releases it");
      require(!rule.releasedBy().contains(Handler.BOTH), at + "releasedBy names BUREAU, OPERATOR");
      require((rule.measure() == Measure.STOP) == (rule.target() != null), at + "target");
      require((rule.measure() == Measure.SLOW) == (rule.pace() != null), at + "pace");
      require(
          rule.pace() == null || rule.pace() > 0 && rule.pace() <= FASTEST,
          at + "pace of a minute");
      window(rule, at);
      threshold(rule, at);
    }
    return read;
  }

  private static void window(AbuseRule rule, String at) {
    var window = rule.window();
    require(
        window.compareTo(Duration.ofMinutes(1)) >= 0 && window.compareTo(DAY) <= 0, at + "window");
    require(
        !rule.kind().isCounted() || window.equals(HOUR) || window.equals(DAY),
        at + "an hour or a day");
    require(rule.kind() != RuleKind.HOURS || window.equals(HOUR), at + "an hour");
  }

  private static void threshold(AbuseRule rule, String at) {
    var share = rule.threshold();
    switch (rule.kind()) {
      case VOLUME -> {
        require(share != null && share >= 1, at + "threshold: times the spread");
        require(rule.history() != null && rule.history() >= 5, at + "history");
      }
      case HOURS -> require(rule.history() != null && rule.history() >= 5, at + "history");
      case GUESSING, ORDER, REFUSALS ->
          require(share != null && share > 0 && share <= 1, at + "threshold: a share");
      case CEILING, FIELDS, AFTER_TERM, EXPORTS ->
          require(share == null && rule.history() == null, at + "the number alone counts");
    }
    require(
        rule.levels() == null || rule.kind() == RuleKind.CEILING,
        at + "levels are for ceilings alone");
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new PackFault(FILE, 1, reason);
    }
  }
}
