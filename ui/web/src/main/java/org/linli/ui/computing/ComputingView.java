package org.linli.ui.computing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.computing.boundary.Computing;
import org.linli.computing.entity.Computation;
import org.linli.computing.entity.Order;
import org.linli.computing.entity.RunRow;
import org.linli.contracts.boundary.Contracts;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Calendar;
import org.linli.look.part.DataBasis;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.boundary.Tenants;
import org.linli.ui.parts.Communities;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/** Runs declared computations on data of a community, and shows the figures (002 §5.4). */
@Route(value = "computing", layout = MainLayout.class)
@Needs(
    value = "crosstier:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.OPERATOR})
@Nav(title = "computing.title", icon = VaadinIcon.CALC, group = NavGroup.EXCHANGE, order = 53)
public class ComputingView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Computing computing;
  private final Select<Computation> computation = new Select<>();
  private final ComboBox<Communities.Community> community = new ComboBox<>();
  private final Select<Purpose> purpose = new Select<>();
  private final DateTimePicker from = Calendar.moment(say("computing.from"));
  private final DateTimePicker until = Calendar.moment(say("computing.until"));
  private final TextArea list = new TextArea(say("computing.list"));
  private final Div result = new Div();
  private final PagedGrid<RunRow> runs;

  @Inject
  public ComputingView(Computing computing, Tenants tenants, Contracts contracts, Scopes scopes) {
    super("computing");
    this.computing = computing;
    var communities = new Communities(scopes.caller(), tenants, contracts);
    computation.setLabel(say("computing.computation"));
    computation.setItems(computing.list());
    computation.setItemLabelGenerator(one -> Say.text(one.name()));
    computation.setWidth("22rem");
    computation.addValueChangeListener(change -> list.setVisible(isJoined()));
    community.setLabel(say("computing.community"));
    communities.offer(community);
    community.setWidth("18rem");
    purpose.setLabel(say("computing.purpose"));
    purpose.setItems(Purpose.values());
    purpose.setItemLabelGenerator(Say::word);
    purpose.setValue(
        scopes.caller().tier() == Tier.OPERATOR
            ? Purpose.OPERATION_MAINTENANCE
            : Purpose.GOVERNANCE);
    var now = LocalDateTime.now(Say.zone()).withMinute(0).withSecond(0).withNano(0);
    from.setValue(now.minusDays(1));
    until.setValue(now);
    list.setHelperText(say("computing.list-help"));
    list.setVisible(false);
    list.setWidthFull();
    var run = new Button(say("computing.run"), VaadinIcon.CALC.create(), click -> run());
    run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var filters = new Div(computation, community, purpose, from, until, run);
    filters.addClassName("filters");
    result.addClassName("gated");
    result.add(empty(VaadinIcon.CALC, "computing.none-yet"));
    runs = new PagedGrid<>(say("computing.runs"), say("computing.runs-none"), computing::runs);
    columns();
    add(filters, list, result, new Panel(say("computing.runs"), runs));
  }

  private boolean isJoined() {
    return computation.getValue() != null && computation.getValue().joined();
  }

  private void run() {
    var tokens = tokens();
    if (computation.getValue() == null || community.getValue() == null || tokens == null) {
      return;
    }
    result.removeAll();
    try {
      var done =
          computing.run(
              new Order(
                  computation.getValue().id(),
                  community.getValue().tenant(),
                  purpose.getValue(),
                  instant(from),
                  instant(until),
                  tokens));
      result.add(new ComputedPanel(speech(), done), new DataBasis(done.decision()));
    } catch (DataRefused refused) {
      result.add(new DataBasis(refused.decision()));
    } catch (org.linli.access.boundary.Refusal refusal) {
      Deed.attempt(
          () -> {
            throw refusal;
          });
    }
    runs.refresh();
  }

  /** The lines of the own list; null where one is no token, and that was said. */
  private Set<UUID> tokens() {
    list.setInvalid(false);
    var tokens = new HashSet<UUID>();
    if (isJoined()) {
      for (var line : list.getValue().split("\\s+")) {
        try {
          if (!line.isBlank()) {
            tokens.add(UUID.fromString(line));
          }
        } catch (IllegalArgumentException e) {
          list.setInvalid(true);
          list.setErrorMessage(say("computing.list-wrong"));
          return null;
        }
      }
    }
    return tokens;
  }

  private static Instant instant(DateTimePicker picker) {
    return picker.getValue() == null ? null : picker.getValue().atZone(Say.zone()).toInstant();
  }

  private void columns() {
    runs.text(say("computing.when"), row -> Say.time(row.at()));
    runs.text(say("computing.who"), row -> row.username() + " · " + Say.word(row.party()));
    runs.text(say("computing.community"), row -> row.code().value());
    runs.text(say("computing.computation"), row -> name(row.computation()));
    runs.text(say("computing.purpose"), row -> Say.word(row.purpose()));
    runs.text(
        say("computing.told"), row -> Say.number(row.told()) + " / " + Say.number(row.withheld()));
    runs.parts(
        Say.text("ledger.state"),
        row ->
            row.genuine()
                ? new StatusChip(say("computing.genuine"), Tone.GOOD)
                : new StatusChip(say("computing.changed"), Tone.CRITICAL));
  }

  private String name(String id) {
    return computing.list().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> Say.text(one.name()))
        .orElse(id);
  }
}
