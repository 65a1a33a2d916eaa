package org.linli.abuse.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.abuse.entity.AbuseRule;
import org.linli.abuse.entity.RuleKind;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.Level;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Reads the logs on from where it left off and holds what is new against the rules. One batch of
 * one log is one transaction, with its count, its findings and the place in the log: a server that
 * dies in between leaves nothing half done, and another goes on from the same place. The work grows
 * with the entries, not with accounts or communities.
 */
@ApplicationScoped
public class Watch {

  /** An entry may be on its way for so long before the reader passes its moment. */
  public static final Duration SETTLING = Duration.ofSeconds(2);

  private static final int BATCH = 500;
  private static final int MOST_BATCHES = 20;
  private static final Duration REMEMBERED = Duration.ofDays(2);

  private final CityEyes eyes;
  private final Function<String, Level> levels;
  private final RulePack pack;
  private final Casework casework;
  private final InstantSource clock;
  private final Set<DivisionCode> begun = ConcurrentHashMap.newKeySet();

  @Inject
  public Watch(Jdbi jdbi, Scopes scopes, PlatformAssets assets, Casework casework) {
    this(jdbi, scopes, assets, casework, RulePack.DELIVERED, InstantSource.system());
  }

  public Watch(
      Jdbi jdbi,
      Scopes scopes,
      PlatformAssets assets,
      Casework casework,
      RulePack pack,
      InstantSource clock) {
    this.eyes = new CityEyes(jdbi, scopes, "abuse");
    this.levels = asset -> assets.find(asset).map(sheet -> sheet.level()).orElse(Level.GENERAL_1);
    this.pack = pack;
    this.casework = casework;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Watch() {
    this.eyes = null;
    this.levels = null;
    this.pack = null;
    this.casework = null;
    this.clock = null;
  }

  /** Every city of the installation, until nothing new is left or others shall have their turn. */
  public void turnAll() {
    eyes.cities().forEach(this::turn);
  }

  public void turn(DivisionCode city) {
    if (!begun.contains(city)) {
      eyes.within(
          city,
          handle -> {
            Place.begin(handle, city, now().minus(SETTLING));
            return null;
          });
      begun.add(city);
    }
    for (var log : Log.values()) {
      var batches = 0;
      while (batch(city, log) && ++batches < MOST_BATCHES) {
        // The next batch is a transaction of its own.
      }
    }
  }

  /** What somebody has to do by now, and what no rule looks back to any more. */
  public void tidyAll() {
    for (var city : eyes.cities()) {
      eyes.within(
          city,
          handle -> {
            casework.passOn(handle, now());
            Tallies.forget(handle, city, now().minus(Counted.PAST.plus(REMEMBERED)));
            return null;
          });
    }
  }

  /** True when there may be more. */
  private boolean batch(DivisionCode city, Log log) {
    return eyes.within(
        city,
        handle -> {
          var place = Place.take(handle, city, log);
          if (place.isEmpty()) {
            return false;
          }
          var uses = Logs.next(handle, log, place.get(), now().minus(SETTLING), BATCH);
          if (uses.isEmpty()) {
            return false;
          }
          Tallies.count(handle, city, log, uses);
          byAccount(uses).forEach((account, own) -> judge(handle, city, log, own));
          new Place(uses.getLast().at(), uses.getLast().entry()).put(handle, city, log);
          return uses.size() == BATCH;
        });
  }

  private static Map<UUID, List<Use>> byAccount(List<Use> uses) {
    return uses.stream()
        .collect(
            Collectors.groupingBy(
                use -> use.actor().account(), LinkedHashMap::new, Collectors.toList()));
  }

  private void judge(Handle handle, DivisionCode city, Log log, List<Use> fresh) {
    var actor = fresh.getLast().actor();
    var rules = pack.rules().stream().filter(rule -> reads(rule.kind(), log, fresh)).toList();
    rules = rules.stream().filter(rule -> rule.concerns(actor.party())).toList();
    if (rules.isEmpty()) {
      return;
    }
    var known = new Known(handle, actor.account(), now());
    if (rules.stream().anyMatch(rule -> rule.kind().isCounted())) {
      counted(handle, city, log, rules, fresh, known);
    }
    if (log == Log.DECISIONS) {
      single(handle, city, rules, fresh, known);
    }
  }

  /** Transfers and files that are in order change nothing that a rule looks at. */
  private static boolean reads(RuleKind kind, Log log, List<Use> fresh) {
    return switch (kind) {
      case VOLUME, CEILING -> log == Log.DELIVERIES;
      case FIELDS -> log == Log.TRANSFERS && fresh.stream().anyMatch(Use::excess);
      case EXPORTS -> log == Log.EXPORTS;
      case HOURS, GUESSING, ORDER, AFTER_TERM, REFUSALS -> log == Log.DECISIONS;
    };
  }

  private void counted(
      Handle handle,
      DivisionCode city,
      Log log,
      List<AbuseRule> rules,
      List<Use> fresh,
      Known known) {
    var actor = fresh.getLast().actor();
    var hours =
        fresh.stream().map(use -> use.at().truncatedTo(ChronoUnit.HOURS)).distinct().toList();
    var tallies =
        Tallies.of(
            handle,
            city,
            actor.account(),
            hours.getFirst().minus(Counted.PAST),
            hours.getLast().plus(Duration.ofHours(1)));
    for (var rule : rules) {
      if (!rule.kind().isCounted() || known.isExcepted(rule)) {
        continue;
      }
      for (var hour : hours) {
        for (var hit : new Counted(rule, tallies, levels).at(hour)) {
          if (!known.has(rule, hit)) {
            casework.open(
                handle,
                city,
                pack.version(),
                rule,
                actor,
                hit.with(Logs.heaviest(handle, log, actor.account(), hit)),
                known,
                now());
          }
        }
      }
    }
  }

  private void single(
      Handle handle, DivisionCode city, List<AbuseRule> rules, List<Use> fresh, Known known) {
    var actor = fresh.getLast().actor();
    var since = fresh.getFirst().at();
    var past =
        Logs.of(
            handle, actor.account(), since.minus(pack.longest()), fresh.getLast().at(), Logs.MOST);
    var needsTerms = rules.stream().anyMatch(rule -> rule.kind() == RuleKind.AFTER_TERM);
    var uses = needsTerms ? new Terms(handle).marked(past) : past;
    for (var rule : rules) {
      if (rule.kind().isCounted() || known.isExcepted(rule)) {
        continue;
      }
      var unjudged = uses.stream().filter(use -> use.at().isAfter(known.judged(rule))).toList();
      for (var hit : Detector.hits(rule, unjudged, Detector.firstNew(unjudged, since))) {
        casework.open(handle, city, pack.version(), rule, actor, hit, known, now());
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * What is known of an account: its findings of the last days and the rules that leave it alone.
   */
  static final class Known {

    private final List<String> exceptions;
    private final List<Standing> findings;

    Known(Handle handle, UUID account, Instant now) {
      this.exceptions = FindingPapers.exceptions(handle, account, now);
      this.findings =
          new ArrayList<>(FindingTable.standing(handle, account, now.minus(REMEMBERED)));
    }

    boolean isExcepted(AbuseRule rule) {
      return exceptions.contains(rule.id());
    }

    /** Whether the hour or day was found already. */
    boolean has(AbuseRule rule, Hit hit) {
      return findings.stream()
          .anyMatch(
              one -> one.isOf(rule.id(), hit.subject()) && !one.until().isBefore(hit.until()));
    }

    /** What lies before it was looked at by somebody. */
    Instant judged(AbuseRule rule) {
      return findings.stream()
          .filter(one -> one.rule().equals(rule.id()) && one.judged() != null)
          .map(Standing::judged)
          .max(Instant::compareTo)
          .orElse(Instant.EPOCH);
    }

    /** An open finding that the hit goes on. */
    Optional<Standing> goesOn(AbuseRule rule, Hit hit) {
      return findings.stream()
          .filter(one -> one.isOf(rule.id(), hit.subject()) && one.judged() == null)
          .filter(one -> !one.until().isBefore(hit.from()))
          .findFirst();
    }

    void add(Standing finding) {
      findings.add(finding);
    }
  }
}
