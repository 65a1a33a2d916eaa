package org.linli.ui.city;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.GatedSeries;
import org.linli.devices.entity.Metric;
import org.linli.look.chart.Charts;
import org.linli.look.chart.EChart;
import org.linli.look.live.LivePush;
import org.linli.look.part.DataBasis;
import org.linli.look.part.EmptyState;
import org.linli.look.part.SourceNote;
import org.linli.look.part.WithheldNote;
import org.linli.look.shell.SessionEnd;
import org.linli.look.text.Say;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.ui.parts.Speech;
import org.linli.ui.requests.ApplyDialog;

/**
 * Readings of a community's devices, for a purpose that one has to name first. The gate answers
 * each look and logs it: open shows the chart and by what right; shut shows why, and how to apply.
 * A grant opens it by itself; its end, its withdrawal and a change of mode shut it by themselves.
 */
final class ReadingsPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final Duration SPAN = Duration.ofHours(24);
  private static final int A_DAY_MILLIS = 24 * 3600 * 1000;

  private static final List<Purpose> PURPOSES =
      List.of(
          Purpose.SUPERVISION,
          Purpose.GOVERNANCE,
          Purpose.PUBLIC_SERVICE,
          Purpose.EMERGENCY,
          Purpose.RESEARCH);

  private final transient Readings readings;
  private final transient TenantRow tenant;
  private final Select<Purpose> purpose = new Select<>();
  private final ComboBox<DeviceRow> device = new ComboBox<>(Say.text("city.readings.device"));
  private final Select<String> metric = new Select<>();
  private final Button open = new Button(Say.text("city.readings.open"), click -> devices());
  private final Div answer = new Div();
  private transient Runnable again;

  ReadingsPanel(Readings readings, TenantRow tenant) {
    this.readings = readings;
    this.tenant = tenant;
    addClassName("linli-readings");
    purpose.setLabel(Say.text("city.readings.purpose"));
    purpose.setItems(PURPOSES);
    purpose.setItemLabelGenerator(Say::word);
    purpose.setValue(Purpose.GOVERNANCE);
    purpose.addValueChangeListener(change -> close());
    open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    open.setId("open-devices");
    device.setItemLabelGenerator(this::deviceName);
    device.addValueChangeListener(change -> metrics(change.getValue()));
    metric.setLabel(Say.text("city.readings.metric"));
    metric.setItemLabelGenerator(this::metricName);
    metric.addValueChangeListener(change -> chart());
    answer.addClassName("answer");
    answer.getElement().setAttribute("aria-live", "polite");
    var tools = new Div(purpose, open, device, metric);
    tools.addClassName("tools");
    add(tools, answer);
    close();
    readings.live.follow(
        this,
        LivePush.within(tenant.code(), "requests", "tenant"),
        () -> {
          if (again != null) {
            again.run();
          }
        });
  }

  private void close() {
    device.setVisible(false);
    metric.setVisible(false);
    again = null;
    answer.removeAll();
    answer.add(new EmptyState(VaadinIcon.LOCK, Say.text("city.readings.hint")));
  }

  private void devices() {
    again = this::devices;
    through(
        () -> {
          var rows = readings.gate.devices(tenant.id(), purpose.getValue());
          answer.removeAll();
          device.setItems(rows);
          device.setVisible(!rows.isEmpty());
          if (rows.isEmpty()) {
            nothing();
          } else {
            sayWhenMasked();
            answer.add(
                new EmptyState(
                    VaadinIcon.CHART_LINE, Say.text("city.readings.choose", rows.size())));
            device.focus();
          }
        });
  }

  /** The names in the list have lost something: by which right, the reader is told beside it. */
  private void sayWhenMasked() {
    var decision = readings.rights.explain(ledger());
    if (decision.outcome() == Outcome.MASK) {
      answer.add(new DataBasis(decision));
    }
  }

  /** No list: because there is nothing, or because totals are all that this purpose opens. */
  private void nothing() {
    var decision = readings.rights.explain(ledger());
    var totals = decision.outcome() == Outcome.AGGREGATE;
    if (totals) {
      answer.add(new DataBasis(decision));
    }
    answer.add(
        new EmptyState(
            VaadinIcon.CONNECT_O,
            Say.text(totals ? "city.readings.totals" : "city.readings.no-devices")));
  }

  private Access ledger() {
    return new Access(Action.VIEW, Asset.DEVICE_LEDGER, purpose.getValue(), tenant.id(), "devices");
  }

  private void metrics(DeviceRow chosen) {
    metric.setVisible(chosen != null);
    if (chosen != null) {
      var names = List.copyOf(readings.models.get(chosen.model()).metrics().keySet());
      metric.setItems(names);
      metric.setValue(names.getFirst());
    }
  }

  private void chart() {
    if (device.getValue() == null || metric.getValue() == null) {
      return;
    }
    again = this::chart;
    through(
        () -> {
          var now = Instant.now();
          show(
              readings.gate.readings(
                  tenant.id(),
                  device.getValue().id(),
                  metric.getValue(),
                  now.minus(SPAN),
                  now,
                  purpose.getValue()),
              now);
        });
  }

  private void show(GatedSeries gated, Instant now) {
    answer.removeAll();
    answer.add(new DataBasis(gated.decision()), new WithheldNote(gated.withheld()));
    var points = gated.series().points();
    if (points.isEmpty()) {
      answer.add(new EmptyState(VaadinIcon.CHART_LINE, Say.text("city.readings.no-points")));
    } else {
      var name = metricName(metric.getValue());
      var chart = new EChart(name);
      chart.show(
          Charts.series(
              name,
              gated.series().unit(),
              points.stream().map(p -> new Charts.Sample(p.at(), p.value())).toList()),
          Say.text("city.readings.words", name, points.size(), Say.time(points.getLast().at())));
      answer.add(chart);
    }
    var refresh = new Button(Say.text("city.readings.again"), click -> chart());
    refresh.addThemeVariants(ButtonVariant.LUMO_SMALL);
    answer.add(refresh, new SourceNote("device-readings", now));
    endWith(gated, now);
  }

  /** Looks again when the right ends, so that the end shows. */
  private void endWith(GatedSeries gated, Instant now) {
    var until = gated.decision().validUntil();
    if (until != null && until.isAfter(now) && until.isBefore(now.plusMillis(A_DAY_MILLIS))) {
      var shown = again;
      getElement()
          .executeJs(
              "return new Promise(done => setTimeout(() => done(true), $0))",
              (double) Duration.between(now, until).toMillis() + 500)
          .then(
              ended -> {
                if (shown == again) {
                  chart();
                }
              });
    }
  }

  private void through(Runnable look) {
    try {
      look.run();
    } catch (DataRefused refused) {
      answer.removeAll();
      answer.add(new DataBasis(refused.decision()));
      if (refused.mayRequest()) {
        var apply = new Button(Say.text("city.request"), click -> apply(refused));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setId("apply");
        answer.add(apply);
      }
    } catch (Refusal refusal) {
      SessionEnd.orNote(refusal);
    }
  }

  /**
   * A list of devices alone is of no use: whoever applies for it applies for the readings with it.
   */
  private void apply(DataRefused refused) {
    var access = refused.access();
    var assets = new ArrayList<>(List.of(access.asset()));
    if (access.asset().equals(Asset.DEVICE_LEDGER)) {
      var too =
          new Access(
              access.action(),
              Asset.DEVICE_READINGS,
              access.purpose(),
              access.tenant(),
              "readings");
      if (readings.rights.explain(too).outcome() == Outcome.REQUEST) {
        assets.add(Asset.DEVICE_READINGS);
      }
    }
    new ApplyDialog(new Speech(Say.locale(), Say.zone()), readings.room, access, assets).open();
  }

  private String deviceName(DeviceRow row) {
    return row.name()
        + " · "
        + modelName(row.model())
        + (row.placeName() == null ? "" : " · " + row.placeName());
  }

  private String modelName(String model) {
    try {
      return Say.text(readings.models.get(model).name());
    } catch (NotFound unknown) {
      return model;
    }
  }

  private String metricName(String id) {
    if (id == null || device.getValue() == null) {
      return "";
    }
    Metric found = readings.models.get(device.getValue().model()).metrics().get(id);
    return found == null ? id : Say.text(found.name());
  }
}
