package org.linli.ui.resident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.access.entity.Tier;
import org.linli.analytics.boundary.HomeAnalyses;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.HomeReadings;
import org.linli.devices.entity.DeviceDetail;
import org.linli.look.access.Needs;
import org.linli.ui.parts.MetricPanel;
import org.linli.ui.parts.Screen;

/** What is measured in my home: room after room, warmth, humidity and light first. */
@Route(value = "resident/home", layout = ResidentLayout.class)
@Needs(value = "home:read", tiers = Tier.RESIDENT)
public class HomeView extends Screen {

  private static final List<String> FIRST = List.of("temperature", "humidity", "brightness");
  private static final List<Integer> HOURS = List.of(24, 72, 168);
  private static final int MOST_POINTS = 200;

  private final transient HomeReadings home;
  private final transient DeviceModels models;
  private final HomeAnalysesPanel noticed;
  private final Select<Integer> span = new Select<>();
  private final Select<DeviceDetail> room = new Select<>();
  private final Div charts = new Div();
  private final Map<String, MetricPanel> panels = new HashMap<>();

  @Inject
  public HomeView(HomeReadings home, HomeAnalyses analyses, DeviceModels models) {
    super("resident.home");
    this.home = home;
    this.models = models;
    noticed = new HomeAnalysesPanel(speech(), analyses, models);
    charts.addClassName("charts");
    var devices =
        home.devices().stream().sorted(Comparator.comparing(device -> !isRoom(device))).toList();
    if (devices.isEmpty()) {
      add(empty(VaadinIcon.HOME, "empty.home"));
      return;
    }
    room.setLabel(say("home.room"));
    room.setItems(devices);
    room.setItemLabelGenerator(device -> device.row().name());
    room.setValue(devices.getFirst());
    room.addValueChangeListener(
        change -> {
          panels.clear();
          charts.removeAll();
          refresh();
        });
    span.setLabel(say("device.span"));
    span.setItems(HOURS);
    span.setItemLabelGenerator(hours -> speech().length(Duration.ofHours(hours)));
    span.setValue(HOURS.getFirst());
    span.addValueChangeListener(change -> refresh());
    var filters = new Div(room, span);
    filters.addClassName("filters");
    var heading = new H2(say("home.heading"));
    heading.addClassName("sr-only");
    add(noticed, filters, heading, charts);
    refresh();
    freshOn("readings", "analytics");
  }

  /** Rooms come before meters. */
  private boolean isRoom(DeviceDetail device) {
    return models.get(device.row().model()).metrics().keySet().stream().anyMatch(FIRST::contains);
  }

  @Override
  protected void refresh() {
    if (room.getValue() == null) {
      return;
    }
    noticed.refresh();
    var chosen = room.getValue().row().id();
    home.devices().stream()
        .filter(device -> device.row().id().equals(chosen))
        .findFirst()
        .ifPresent(this::show);
  }

  private void show(DeviceDetail device) {
    var metrics = models.get(device.row().model()).metrics();
    var until = Instant.now();
    var from = until.minus(Duration.ofHours(span.getValue()));
    var shown =
        metrics.keySet().stream().anyMatch(FIRST::contains) ? FIRST : List.copyOf(metrics.keySet());
    for (var metric : shown) {
      if (metrics.containsKey(metric)) {
        panels
            .computeIfAbsent(
                metric,
                key -> {
                  var panel = new MetricPanel(speech(), metrics.get(key));
                  charts.add(panel);
                  return panel;
                })
            .show(
                device.latest().stream()
                    .filter(latest -> latest.metric().equals(metric))
                    .findFirst()
                    .orElse(null),
                home.readings(device.row().id(), metric, from, until, MOST_POINTS));
      }
    }
  }
}
