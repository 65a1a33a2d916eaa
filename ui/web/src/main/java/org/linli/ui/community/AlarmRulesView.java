package org.linli.ui.community;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.rules.boundary.AlarmRules;
import org.linli.rules.boundary.RuleSheet;
import org.linli.rules.entity.AlarmRuleRow;
import org.linli.rules.entity.AlarmRuleVersion;
import org.linli.rules.entity.RuleGuard;
import org.linli.rules.entity.RuleOrigin;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Chips;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/** When devices alarm here: the packs' rules, what the community made of them, and its own. */
@Route(value = "community/alarm-rules", layout = MainLayout.class)
@Needs(value = "alarm-rules:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.alarm-rules.title",
    icon = VaadinIcon.SLIDERS,
    group = NavGroup.REGISTER,
    order = 9)
public class AlarmRulesView extends Screen {

  private static final String FIRST = "smoke-detector";
  private static final int SHOWN = 50;

  private final transient AlarmRules rules;
  private final transient DeviceModels models;
  private final boolean mayWrite;
  private final boolean mayDecide;
  private final Select<DeviceModel> kind = new Select<>();
  private final Div waiting = new Div();
  private final Div list = new Div();

  @Inject
  public AlarmRulesView(AlarmRules rules, DeviceModels models, Scopes scopes, Downloads downloads) {
    super("community.alarm-rules");
    this.rules = rules;
    this.models = models;
    mayWrite = scopes.caller().may("alarm-rules:write");
    mayDecide = scopes.caller().may("alarm-rules:decide");
    actions(downloads.excel(RuleSheet.of(models), page -> rules.history(null, null, page)));
    kind.setLabel(say("alarm.kind"));
    kind.setItems(models.all());
    kind.setItemLabelGenerator(model -> model.name().in(speech().locale()));
    kind.setValue(models.get(FIRST));
    kind.addValueChangeListener(change -> refresh());
    var tools = new Tools(kind);
    if (mayWrite) {
      tools.end(
          new Button(
              say("rule.new"),
              click -> RuleDialog.open(speech(), rules, kind.getValue(), null, this::refresh)));
    }
    add(waiting, tools, list, source("alarm-rules"));
    freshOn("alarms");
    refresh();
  }

  @Override
  protected void refresh() {
    var all = rules.list(null);
    waiting.removeAll();
    var wait = all.stream().filter(row -> row.waiting() != null).toList();
    if (!wait.isEmpty()) {
      waiting.add(new H2(say("rule.waiting")), waiting(wait));
    }
    list.removeAll();
    var model = kind.getValue();
    list.add(table(model, all.stream().filter(row -> row.model().equals(model.model())).toList()));
  }

  private Component table(DeviceModel model, List<AlarmRuleRow> rows) {
    var words = new RuleWords(speech(), model);
    var table =
        new Table(
                say("alarm.what"),
                say("alarm.severity"),
                say("rule.says"),
                say("rule.origin"),
                say("rule.tells"),
                say("rule.deeds"))
            .reachable();
    for (var row : rows) {
      table.row(
          row.counting().name().in(speech().locale()),
          Chips.severity(speech(), row.counting().severity()),
          words.lines(row.counting()),
          origin(row),
          row.tells() == null
              ? say("rule.tells-by-severity")
              : speech().word("EscalationParty", row.tells()),
          deeds(model, row));
    }
    return table.orSay(say("rule.none"));
  }

  private Div origin(AlarmRuleRow row) {
    var chips = new Div();
    chips.addClassName("answers");
    chips.add(
        new StatusChip(
            speech().word("RuleOrigin", row.origin()),
            row.origin() == RuleOrigin.PACK ? Tone.NEUTRAL : Tone.NOTICE));
    if (!row.enabled()) {
      chips.add(new StatusChip(say("rule.off"), Tone.WARNING));
    }
    if (row.guard() != RuleGuard.FREE) {
      chips.add(new StatusChip(speech().word("RuleGuard", row.guard()), Tone.NEUTRAL));
    }
    return chips;
  }

  private Div deeds(DeviceModel model, AlarmRuleRow row) {
    var deeds = new Div();
    deeds.addClassName("answers");
    if (mayWrite) {
      deeds.add(
          verb("rule.change", () -> RuleDialog.open(speech(), rules, model, row, this::refresh)));
    }
    if (row.version() > 0) {
      deeds.add(verb("rule.history", () -> history(model, row)));
    }
    return deeds;
  }

  private Component waiting(List<AlarmRuleRow> rows) {
    var table =
        new Table(
            say("alarm.what"),
            say("rule.says"),
            say("rule.reason"),
            say("rule.by"),
            say("rule.deeds"));
    for (var row : rows) {
      var version = row.waiting();
      var model = models.get(row.model());
      var says = new RuleWords(speech(), model).lines(version.rule());
      if (!version.enabled()) {
        says.add(new StatusChip(say("rule.off"), Tone.WARNING));
      }
      var deeds = new Div();
      deeds.addClassName("answers");
      if (mayDecide) {
        deeds.add(
            verb("rule.accept", () -> decide("rule.accept", version, true)),
            verb("rule.refuse", () -> decide("rule.refuse", version, false)));
      }
      table.row(
          model.name().in(speech().locale()) + " · " + version.rule().name().in(speech().locale()),
          says,
          version.reason(),
          version.proposedBy() + " · " + speech().moment(version.proposedAt()),
          deeds);
    }
    return table;
  }

  private void decide(String key, AlarmRuleVersion version, boolean accept) {
    Ask.note(
        speech(),
        say(key),
        say("rule.reason"),
        note -> {
          if (accept) {
            rules.accept(version.id(), note);
          } else {
            rules.refuse(version.id(), note);
          }
          refresh();
        });
  }

  private void history(DeviceModel model, AlarmRuleRow row) {
    var words = new RuleWords(speech(), model);
    var table =
        new Table(
            say("rule.version"),
            say("rule.says"),
            say("rule.reason"),
            say("rule.by"),
            say("rule.state"));
    rules
        .history(model.model(), row.counting().id(), PageRequest.first(SHOWN))
        .items()
        .forEach(
            version ->
                table.row(
                    version.version(),
                    words.lines(version.rule()),
                    version.reason(),
                    version.proposedBy() + " · " + speech().moment(version.proposedAt()),
                    state(version)));
    var dialog =
        new Ask(speech(), say("rule.history-of", row.counting().name().in(speech().locale())))
            .with(table);
    dialog.setWidth("52rem");
    dialog.open();
  }

  private Div state(AlarmRuleVersion version) {
    var state = new Div(new Span(speech().word("AlarmRuleState", version.state())));
    if (!version.enabled()) {
      state.add(new StatusChip(say("rule.off"), Tone.WARNING));
    }
    if (version.decidedBy() != null) {
      state.add(
          new Div(
              say(
                  "rule.decided",
                  version.decidedBy(),
                  speech().moment(version.decidedAt()),
                  version.decision())));
    }
    return state;
  }
}
