package org.linli.ops.tenants;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.openings.boundary.Openings;
import org.linli.openings.entity.OpeningTemplate;
import org.linli.ops.Outcome;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.entity.DivisionCode;

/** One form that opens a community: its code, and with what it begins. */
@Route(value = "openings", layout = MainLayout.class)
@Nav(title = "ops.openings", icon = VaadinIcon.PLUS_CIRCLE_O, order = 31)
@Needs(value = "tenants:write", tiers = Tier.PLATFORM)
public class OpeningView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Openings openings;
  private final TextField code = new TextField(Say.text("ops.visits.community"));
  private final ComboBox<OpeningTemplate> template =
      new ComboBox<>(Say.text("ops.openings.template"));
  private final Div begins = new Div();
  private final Outcome problem = new Outcome();

  @Inject
  public OpeningView(Openings openings) {
    this.openings = openings;
    addClassNames("linli-view", "ops-openings");
    code.setRequiredIndicatorVisible(true);
    template.setRequiredIndicatorVisible(true);
    template.setItems(openings.templates());
    template.setItemLabelGenerator(OpeningView::name);
    template.addValueChangeListener(change -> show(change.getValue()));
    var go = new Button(Say.text("ops.openings.open"), click -> open());
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var fields = new Div(code, template, go);
    fields.addClassName("tools");
    add(
        new Panel(
            Say.text("ops.openings"),
            new Paragraph(Say.text("ops.openings.what")),
            fields,
            begins,
            problem));
  }

  private static String name(OpeningTemplate template) {
    return Say.locale().getLanguage().equals(Locale.CHINESE.getLanguage())
        ? template.zh()
        : template.en();
  }

  /** With what the community would begin. */
  private void show(OpeningTemplate chosen) {
    begins.removeAll();
    if (chosen != null) {
      begins.add(
          new Paragraph(Say.text("ops.openings.mode", Say.word(chosen.mode()))), quotas(chosen));
    }
  }

  private static Component quotas(OpeningTemplate chosen) {
    return new UnorderedList(
        chosen.quotas().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                entry ->
                    new ListItem(
                        Say.text(
                            "ops.openings.quota",
                            Say.word(entry.getKey()),
                            Say.number(entry.getValue().soft()),
                            Say.number(entry.getValue().hard()))))
            .toArray(ListItem[]::new));
  }

  private void open() {
    problem.of(
        () -> Say.text("ops.openings.opened", opened().name()),
        () -> {
          code.clear();
          template.clear();
        });
  }

  private TenantRow opened() {
    var chosen = template.getValue();
    return openings.open(division(), chosen == null ? null : chosen.id());
  }

  private DivisionCode division() {
    try {
      return new DivisionCode(code.getValue().strip());
    } catch (IllegalArgumentException e) {
      throw new Invalid("division", "community");
    }
  }
}
