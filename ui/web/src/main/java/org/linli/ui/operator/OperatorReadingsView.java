package org.linli.ui.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.Contracts;
import org.linli.devices.boundary.CrossTierReadings;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceRow;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.DataBasis;
import org.linli.look.part.WithheldNote;
import org.linli.look.shell.MainLayout;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.OperatedCommunity;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.ui.parts.MetricPanel;
import org.linli.ui.parts.Screen;
import org.linli.ui.requests.ApplyDialog;
import org.linli.ui.requests.RequestRoom;

/**
 * Readings of an operated community's devices, through the gate: each with the right it rests on.
 */
@Route(value = "operator/readings", layout = MainLayout.class)
@Needs(value = "crosstier:read", tiers = Tier.OPERATOR)
@Nav(title = "operator.readings.title", icon = VaadinIcon.LINE_CHART, order = 6)
public class OperatorReadingsView extends Screen implements BeforeEnterObserver {

  private static final Duration SPAN = Duration.ofHours(24);

  private final transient CrossTierReadings readings;
  private final transient DeviceModels models;
  private final transient Rights rights;
  private final transient RequestRoom room;
  private final boolean mayApply;
  private final transient List<OperatedCommunity> communities;
  private final Select<OperatedCommunity> community = new Select<>();
  private final Select<Purpose> purpose = new Select<>();
  private final ComboBox<DeviceRow> device = new ComboBox<>();
  private final Div result = new Div();

  @Inject
  public OperatorReadingsView(
      CrossTierReadings readings,
      DeviceModels models,
      Rights rights,
      RequestRoom room,
      Contracts contracts,
      Scopes scopes) {
    super("operator.readings");
    this.readings = readings;
    this.models = models;
    this.rights = rights;
    this.room = room;
    mayApply = scopes.caller().may("requests:write");
    communities = contracts.communitiesOf(scopes.caller().organisation().orElse(""));
    community.setLabel(say("readings.community"));
    community.setItems(communities);
    community.setItemLabelGenerator(OperatedCommunity::name);
    purpose.setLabel(say("readings.purpose"));
    purpose.setItems(Purpose.OPERATION_MAINTENANCE, Purpose.EMERGENCY, Purpose.COMMERCIAL);
    purpose.setItemLabelGenerator(item -> speech().word("Purpose", item));
    purpose.setValue(Purpose.OPERATION_MAINTENANCE);
    device.setLabel(say("readings.device"));
    device.setItemLabelGenerator(
        row -> row.placeName() == null ? row.name() : row.name() + " · " + row.placeName());
    device.setWidth("22rem");
    community.addValueChangeListener(change -> findDevices());
    purpose.addValueChangeListener(change -> findDevices());
    device.addValueChangeListener(change -> read());
    var filters = new Div(community, purpose, device);
    filters.addClassName("filters");
    result.addClassName("gated");
    add(filters, result);
    result.add(
        empty(
            VaadinIcon.LINE_CHART,
            communities.isEmpty() ? "empty.operated" : "empty.choose-device"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = event.getLocation().getQueryParameters().getSingleParameter("community").orElse("");
    communities.stream()
        .filter(each -> each.tenant().value().equals(asked))
        .findFirst()
        .ifPresent(community::setValue);
  }

  private void findDevices() {
    device.clear();
    device.setItems(List.of());
    result.removeAll();
    if (community.getValue() == null) {
      return;
    }
    try {
      device.setItems(readings.devices(community.getValue().tenant(), purpose.getValue()));
      sayWhenMasked();
      result.add(empty(VaadinIcon.LINE_CHART, "empty.choose-device"));
    } catch (DataRefused refused) {
      shut(refused);
    }
  }

  /** The names in the list have lost something: by which right, the reader is told beside it. */
  private void sayWhenMasked() {
    var decision =
        rights.explain(
            new Access(
                Action.VIEW,
                Asset.DEVICE_LEDGER,
                purpose.getValue(),
                community.getValue().tenant(),
                "devices"));
    if (decision.outcome() == Outcome.MASK) {
      result.add(new DataBasis(decision));
    }
  }

  private void read() {
    if (device.getValue() == null) {
      return;
    }
    result.removeAll();
    var row = device.getValue();
    var until = Instant.now();
    var charts = new Div();
    charts.addClassName("charts");
    try {
      for (var metric : models.get(row.model()).metrics().entrySet()) {
        var gated =
            readings.readings(
                community.getValue().tenant(),
                row.id(),
                metric.getKey(),
                until.minus(SPAN),
                until,
                purpose.getValue());
        if (charts.getComponentCount() == 0) {
          result.add(new DataBasis(gated.decision()));
        }
        if (!gated.withheld().isNothing()) {
          charts.add(new WithheldNote(gated.withheld()));
        }
        var panel = new MetricPanel(speech(), metric.getValue());
        panel.show(null, gated.series());
        charts.add(panel);
      }
      result.add(charts);
    } catch (DataRefused refused) {
      shut(refused);
    }
  }

  private void shut(DataRefused refused) {
    result.removeAll();
    result.add(new DataBasis(refused.decision()));
    if (refused.mayRequest() && mayApply) {
      var apply =
          new Button(
              say("request.apply"),
              VaadinIcon.KEY.create(),
              click -> new ApplyDialog(speech(), room, refused.access()).open());
      apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      result.add(apply);
    }
  }
}
