package org.linli.rules.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.entity.EscalationParty;
import org.linli.city.boundary.Changes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Rule;
import org.linli.rules.control.OwnRules;
import org.linli.rules.control.Trials;
import org.linli.rules.control.VersionTable;
import org.linli.rules.control.Weakening;
import org.linli.rules.entity.AlarmRuleRow;
import org.linli.rules.entity.AlarmRuleState;
import org.linli.rules.entity.AlarmRuleVersion;
import org.linli.rules.entity.RuleDraft;
import org.linli.rules.entity.RuleGuard;
import org.linli.rules.entity.RuleOrigin;
import org.linli.rules.entity.RuleTrial;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;

/**
 * The community's desk for its alarm rules: what the packs leave open is its own to set. What is
 * stricter counts at once; what is weaker, where safety hangs on it, when a second person agrees;
 * and what life hangs on is never weaker than the pack.
 */
@Facade
public class AlarmRules {

  private static final int LONGEST_REASON = 400;
  private static final int LONGEST_TRIAL = 366;
  private static final String OWN = "own-";

  private final Scopes scopes;
  private final DeviceModels models;
  private final AlarmBook book;
  private final FiguresFeed figures;
  private final DueWork work;
  private final Changes changes;
  private final RuleTable table;
  private final VersionTable versions;
  private final Trials trials;

  @Inject
  public AlarmRules(
      Jdbi jdbi,
      Scopes scopes,
      DeviceModels models,
      AlarmBook book,
      FiguresFeed figures,
      DueWork work,
      Changes changes) {
    this.scopes = scopes;
    this.models = models;
    this.book = book;
    this.figures = figures;
    this.work = work;
    this.changes = changes;
    this.table = new RuleTable(jdbi, models);
    this.versions = new VersionTable(jdbi);
    this.trials = new Trials(jdbi);
  }

  /** For the container's proxy alone. */
  protected AlarmRules() {
    scopes = null;
    models = null;
    book = null;
    figures = null;
    work = null;
    changes = null;
    table = null;
    versions = null;
    trials = null;
  }

  /**
   * Every rule of a kind of device, or of all, as it counts here.
   *
   * @param model null for all
   */
  @Permit("alarm-rules:read")
  public List<AlarmRuleRow> list(String model) {
    var standing = versions.standing(scopes.requireTenant());
    var asked = model == null ? models.all() : List.of(models.get(model));
    var rows = new ArrayList<AlarmRuleRow>();
    asked.forEach(kind -> rows.addAll(rows(kind, standing)));
    return rows;
  }

  /**
   * Every word on a rule; the newest first.
   *
   * @param model null for all kinds of device
   * @param rule null for all
   */
  @Permit("alarm-rules:read")
  public Page<AlarmRuleVersion> history(String model, String rule, PageRequest page) {
    return versions.history(scopes.requireTenant(), model, rule, page);
  }

  /**
   * What the rule would have done with what was recorded here; changes nothing.
   *
   * @param days how far back, 1 to 366; what is no longer kept is not looked at
   */
  @Permit("alarm-rules:read")
  public RuleTrial tryOut(String model, Rule rule, int days) {
    var kind = models.get(model);
    if (rule == null) {
      throw new Invalid("rule", "required");
    }
    if (days < 1 || days > LONGEST_TRIAL) {
      throw new Invalid("days", "from-1-to-366");
    }
    OwnRules.check(kind, rule);
    var since = Instant.now().minus(Duration.ofDays(days));
    return trials.run(scopes.requireTenant(), kind, rule, since);
  }

  /**
   * Speaks of a rule: in force at once, or waiting for a second person where it weakens what safety
   * hangs on.
   *
   * @throws BelowFloor when life hangs on it and it would be weaker than the pack
   * @throws RuleNotPossible when it contradicts the model
   */
  @Permit("alarm-rules:write")
  @Mutates("rule.proposed")
  public AlarmRuleVersion propose(RuleDraft draft) {
    var tenant = scopes.requireTenant();
    var model = models.get(draft.model());
    if (draft.rule() == null) {
      throw new Invalid("rule", "required");
    }
    reason(draft.reason());
    if (draft.tells() == EscalationParty.DISTRICT) {
      throw new Invalid("tells", "not-above-the-street");
    }
    var delivered = delivered(model, draft.rule().id());
    if (delivered == null && !draft.rule().id().startsWith(OWN)) {
      throw new Invalid("rule", "own-rules-begin-with-own");
    }
    if (delivered != null && delivered.hearsSilence() != draft.rule().hearsSilence()) {
      throw new RuleNotPossible("silentIntervals");
    }
    OwnRules.check(model, draft.rule());
    var state = state(tenant, model, delivered, draft);
    var id = versions.insert(tenant, draft, delivered == null, state, scopes.caller());
    if (state == AlarmRuleState.IN_FORCE) {
      takeEffect(tenant, draft.model(), draft.rule(), draft.enabled());
    }
    return history(draft.model(), draft.rule().id(), PageRequest.first(100)).items().stream()
        .filter(version -> version.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Agrees to what waits, as a second person. */
  @Permit("alarm-rules:decide")
  @Mutates("rule.accepted")
  public void accept(UUID id, String note) {
    var tenant = scopes.requireTenant();
    var waiting = decidable(tenant, id, note);
    versions.decide(
        tenant, waiting, AlarmRuleState.IN_FORCE, scopes.caller().displayName(), note.strip());
    takeEffect(tenant, waiting.model(), waiting.rule(), waiting.enabled());
  }

  /** Refuses what waits; the rule stays as it was. */
  @Permit("alarm-rules:decide")
  @Mutates("rule.refused")
  public void refuse(UUID id, String note) {
    var tenant = scopes.requireTenant();
    var waiting = decidable(tenant, id, note);
    versions.decide(
        tenant, waiting, AlarmRuleState.REFUSED, scopes.caller().displayName(), note.strip());
    changes.tell(tenant, "alarms");
  }

  private AlarmRuleVersion decidable(TenantId tenant, UUID id, String note) {
    reason(note);
    var waiting = versions.waiting(tenant, id).orElseThrow(() -> new NotFound("rule"));
    if (versions.isOf(tenant, id, scopes.caller().accountId())) {
      throw new OwnProposal();
    }
    return waiting;
  }

  private AlarmRuleState state(
      TenantId tenant, DeviceModel model, Rule delivered, RuleDraft draft) {
    var guard = Weakening.guard(model, delivered);
    if (guard == RuleGuard.FLOOR) {
      Weakening.of(draft.rule(), draft.enabled(), delivered)
          .ifPresent(
              what -> {
                throw new BelowFloor(draft.rule().id(), what);
              });
    }
    if (guard == RuleGuard.FREE) {
      return AlarmRuleState.IN_FORCE;
    }
    var counting =
        rows(model, versions.standing(tenant)).stream()
            .filter(row -> row.counting().id().equals(draft.rule().id()))
            .findFirst()
            .orElseThrow();
    return counting.enabled()
            && Weakening.of(draft.rule(), draft.enabled(), counting.counting()).isPresent()
        ? AlarmRuleState.WAITING
        : AlarmRuleState.IN_FORCE;
  }

  /** Whose alarms nobody would end any more are ended; silence is looked at soon. */
  private void takeEffect(TenantId tenant, String model, Rule rule, boolean enabled) {
    versions.mark(tenant);
    if (!enabled) {
      figures.add(tenant, book.endRule(tenant, model, rule.id(), Instant.now()));
    }
    if (rule.hearsSilence()) {
      work.schedule(tenant, FiguresFeed.DEVICES_SILENT, FiguresFeed.WHOLE_COMMUNITY, Instant.now());
    }
    changes.tell(tenant, "alarms", "figures");
  }

  private List<AlarmRuleRow> rows(DeviceModel model, List<AlarmRuleVersion> standing) {
    Map<String, AlarmRuleVersion> inForce = new HashMap<>();
    Map<String, AlarmRuleVersion> waiting = new HashMap<>();
    standing.stream()
        .filter(version -> version.model().equals(model.model()))
        .forEach(
            version ->
                (version.state() == AlarmRuleState.WAITING ? waiting : inForce)
                    .put(version.rule().id(), version));
    var rows = new ArrayList<AlarmRuleRow>();
    for (var rule : table.delivered(model)) {
      var word = inForce.remove(rule.id());
      rows.add(
          row(
              model,
              word == null ? RuleOrigin.PACK : RuleOrigin.CHANGED,
              rule,
              word,
              waiting.get(rule.id())));
    }
    inForce.values().stream()
        .sorted(Comparator.comparing(word -> word.rule().id()))
        .forEach(
            word ->
                rows.add(row(model, RuleOrigin.OWN, null, word, waiting.get(word.rule().id()))));
    return rows;
  }

  private static AlarmRuleRow row(
      DeviceModel model,
      RuleOrigin origin,
      Rule delivered,
      AlarmRuleVersion word,
      AlarmRuleVersion waiting) {
    return new AlarmRuleRow(
        model.model(),
        model.name(),
        origin,
        Weakening.guard(model, delivered),
        word == null || word.enabled(),
        word == null ? delivered : word.rule(),
        delivered,
        word == null ? null : word.tells(),
        word == null ? 0 : word.version(),
        waiting);
  }

  private Rule delivered(DeviceModel model, String rule) {
    return table.delivered(model).stream()
        .filter(one -> one.id().equals(rule))
        .findFirst()
        .orElse(null);
  }

  private static void reason(String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST_REASON) {
      throw new Invalid("reason", "text-400");
    }
  }
}
