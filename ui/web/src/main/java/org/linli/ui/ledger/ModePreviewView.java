package org.linli.ui.ledger;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.look.part.Hint;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.rights.boundary.ModeChange;
import org.linli.rights.boundary.ModePreview;
import org.linli.rights.boundary.RightChange;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** What another operation mode would change, right by right, before it is changed. */
@Route(value = "tenants/mode", layout = MainLayout.class)
@Needs(value = "tenants:write", tiers = Tier.CITY)
public class ModePreviewView extends Screen implements BeforeEnterObserver {

  private final transient Tenants tenants;
  private final transient ModeChange modes;
  private final RadioButtonGroup<OperationMode> mode = new RadioButtonGroup<>();
  private final Div shown = new Div();
  private transient TenantRow tenant;

  @Inject
  public ModePreviewView(Tenants tenants, ModeChange modes) {
    super("mode-change");
    this.tenants = tenants;
    this.modes = modes;
    mode.setLabel(say("mode-change.to"));
    mode.setItemLabelGenerator(Say::word);
    mode.addValueChangeListener(change -> refresh());
    shown.addClassName("mode-change-shown");
    add(mode, shown, source("rights"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = event.getLocation().getQueryParameters().getSingleParameter("tenant").orElse("");
    try {
      tenant = tenants.get(new TenantId(id));
    } catch (IllegalArgumentException | Refusal e) {
      event.forwardTo(TenantsView.class);
      return;
    }
    lead(say("mode-change.of", tenant.name(), Say.word(tenant.mode())));
    mode.setItems(
        List.of(OperationMode.values()).stream().filter(each -> each != tenant.mode()).toList());
  }

  @Override
  protected void refresh() {
    shown.removeAll();
    if (mode.getValue() == null) {
      return;
    }
    var preview = modes.preview(tenant.id(), mode.getValue());
    var change = new Button(say("mode-change.do"), click -> ask(preview));
    change.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    shown.add(summary(preview), change);
    ending(preview);
    var byVoice =
        preview.changes().stream()
            .collect(
                Collectors.groupingBy(
                    ModePreviewView::voice, LinkedHashMap::new, Collectors.toList()));
    byVoice.forEach((voice, changes) -> shown.add(new Panel(voice, table(changes))));
    if (preview.changes().isEmpty()) {
      shown.add(empty(VaadinIcon.SCALE, "mode-change.none"));
    }
  }

  private Div summary(ModePreview preview) {
    var line = new Div();
    line.addClassName("chips");
    for (var kind : RightChange.Kind.values()) {
      var count =
          preview.changes().stream()
              .filter(each -> each.kind() == kind)
              .mapToLong(each -> each.purposes().size())
              .sum();
      line.add(new StatusChip(speech().word("change-kind", kind) + " " + count, tone(kind)));
    }
    line.add(new Span(say("mode-change.unchanged", preview.unchanged())));
    if (!preview.contracts().isEmpty()) {
      line.add(new Span(say("mode-change.contracts", String.join(", ", preview.contracts()))));
    }
    return line;
  }

  private void ending(ModePreview preview) {
    if (preview.ending().isEmpty()) {
      return;
    }
    var table =
        new Table(
            say("mode-change.requester"),
            say("mode-change.what"),
            say("rights.purpose"),
            say("mode-change.state"));
    for (var each : preview.ending()) {
      table.row(
          new Span(each.requester() + " · " + Say.word(each.party())),
          new Span(Say.word(each.action()) + " · " + speech().word("Asset", each.asset())),
          new Span(Say.word(each.purpose())),
          new Span(Say.word(each.state()) + " · " + Say.time(each.grantedUntil())));
    }
    shown.add(new Panel(say("mode-change.ending"), table));
  }

  private Table table(List<RightChange> changes) {
    var table =
        new Table(
            say("mode-change.kind"),
            say("mode-change.what"),
            say("rights.purpose"),
            say("mode-change.before"),
            say("mode-change.after"));
    for (var each : changes) {
      table.row(
          new StatusChip(speech().word("change-kind", each.kind()), tone(each.kind())),
          new Span(Say.word(each.action()) + " · " + speech().word("Asset", each.asset())),
          new Span(purposes(each.purposes())),
          answer(each.before(), each.beforeBasis()),
          answer(each.after(), each.afterBasis()));
    }
    return table;
  }

  private Div answer(Outcome outcome, Basis basis) {
    var why = new Hint(basis.rule() + " · " + basis.clause() + " · " + Say.text(basis.why()));
    return new Div(StatusChip.of(outcome), why);
  }

  private void ask(ModePreview preview) {
    new ReasonDialog(
            say("mode-change.ask", preview.community(), Say.word(preview.to())),
            say("mode-change.warning", preview.ending().size()),
            reason ->
                Tries.then(
                    () -> modes.change(tenant.id(), preview.to(), reason),
                    () -> UI.getCurrent().navigate(TenantsView.class)))
        .open();
  }

  private String purposes(List<Purpose> purposes) {
    return purposes.size() == Purpose.values().length
        ? say("contract.any.Purpose")
        : purposes.stream().map(Say::word).collect(Collectors.joining(say("list.and")));
  }

  private static String voice(RightChange change) {
    return Say.word(change.party())
        + (change.organisation() == null ? "" : " · " + change.organisation());
  }

  private static Tone tone(RightChange.Kind kind) {
    return switch (kind) {
      case APPEARS -> Tone.GOOD;
      case VANISHES -> Tone.CRITICAL;
      case CHANGES -> Tone.NOTICE;
    };
  }
}
