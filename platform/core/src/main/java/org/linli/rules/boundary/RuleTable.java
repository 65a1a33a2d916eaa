package org.linli.rules.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Rule;
import org.linli.rules.control.SilenceRules;
import org.linli.tenancy.entity.TenantId;

/** The community's own word on rules, and what counts in the end. */
public final class RuleTable {

  private final Jdbi jdbi;
  private final DeviceModels models;
  private final SilenceRules silence;

  /** What a community says of a rule. */
  private record Word(String model, Rule rule, boolean enabled) {}

  public RuleTable(Jdbi jdbi, DeviceModels models) {
    this.jdbi = jdbi;
    this.models = models;
    this.silence = SilenceRules.delivered(models);
  }

  /** All that judge values, of each model of which the community has its own. */
  public Map<String, List<Rule>> counting(TenantId tenant) {
    var counting = new HashMap<String, List<Rule>>();
    byModel(words(tenant))
        .forEach(
            (model, words) ->
                models
                    .find(model)
                    .ifPresent(known -> counting.put(model, merged(known.rules(), words, false))));
    return counting;
  }

  /** The rules of silence of every model that has one, by model. */
  public Map<String, List<Rule>> ofSilence(TenantId tenant) {
    var words = byModel(words(tenant));
    var all = new HashMap<String, List<Rule>>();
    var named = new HashSet<>(silence.models());
    named.addAll(words.keySet());
    for (var model : named) {
      var rules = merged(silence.of(model), words.getOrDefault(model, List.of()), true);
      if (!rules.isEmpty()) {
        all.put(model, rules);
      }
    }
    return all;
  }

  /** What the packs say of a model: its own rules, and that of its silence. */
  public List<Rule> delivered(DeviceModel model) {
    var all = new ArrayList<>(model.rules());
    all.addAll(silence.of(model.model()));
    return all;
  }

  private static List<Rule> merged(List<Rule> delivered, List<Word> words, boolean silent) {
    var merged = new ArrayList<Rule>();
    var said = new HashMap<String, Word>();
    words.stream()
        .filter(word -> word.rule().hearsSilence() == silent)
        .forEach(word -> said.put(word.rule().id(), word));
    for (var rule : delivered) {
      var word = said.remove(rule.id());
      if (word == null) {
        merged.add(rule);
      } else if (word.enabled()) {
        merged.add(word.rule());
      }
    }
    words.stream()
        .filter(word -> said.containsKey(word.rule().id()) && word.enabled())
        .forEach(word -> merged.add(word.rule()));
    return merged;
  }

  private static Map<String, List<Word>> byModel(List<Word> words) {
    var byModel = new HashMap<String, List<Word>>();
    words.forEach(
        word -> byModel.computeIfAbsent(word.model(), key -> new ArrayList<>()).add(word));
    return byModel;
  }

  private List<Word> words(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select model, cast(body as text), enabled from alarm_rule
                    where tenant_id = :tenant and state = 'IN_FORCE' order by model, rule""")
                .bind("tenant", tenant)
                .map(
                    (row, context) ->
                        new Word(
                            row.getString(1), RuleJson.read(row.getString(2)), row.getBoolean(3)))
                .list());
  }
}
