package org.linli.ui.plans;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.DeviceState;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.map.Mark;
import org.linli.look.map.PlanCanvas;
import org.linli.look.part.Downloads;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.plans.boundary.PlanSheet;
import org.linli.plans.boundary.PlanSpots;
import org.linli.plans.boundary.Plans;
import org.linli.plans.entity.PlanRow;
import org.linli.plans.entity.Spot;
import org.linli.plans.entity.SpotRow;
import org.linli.ui.community.DeviceView;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PlaceWays;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** Floor plans 平面图 of the community's places, and where devices stand on them. */
@Route(value = "community/plans", layout = MainLayout.class)
@Needs(value = "places:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.plans.title",
    icon = VaadinIcon.PICTURE,
    group = NavGroup.REGISTER,
    order = 10)
public class PlansView extends Screen {

  /** So many of one place can be chosen from; a plan shows no more than that. */
  private static final int MOST_DEVICES = 500;

  private final transient Plans plans;
  private final transient Devices devices;
  private final transient Places places;
  private final transient Scopes scopes;
  private final transient DeviceModels models;
  private final boolean mayDraw;
  private final boolean mayPut;
  private final boolean seesDevices;
  private final Select<PlanRow> plan = new Select<>();
  private final PlanCanvas canvas =
      new PlanCanvas(say("plan.canvas"), say("board.closer"), say("board.farther"));
  private final Panel picture = new Panel(say("plan.picture")).named("board-picture");
  private final Panel onIt = new Panel(say("plan.devices"));
  private final SpotForm form = new SpotForm(speech(), this::put);
  private final Div deeds = new Div();
  private transient List<PlaceRow> rows = List.of();
  private transient PlanRow drawn;

  /** The choice is being filled anew: what falls out of it by that was nobody's choice. */
  private boolean filling;

  @Inject
  public PlansView(
      Plans plans,
      PlanSpots files,
      Devices devices,
      Places places,
      DeviceModels models,
      Scopes scopes,
      Downloads downloads) {
    super("community.plans");
    this.plans = plans;
    this.devices = devices;
    this.places = places;
    this.models = models;
    this.scopes = scopes;
    mayDraw = scopes.caller().may("places:write");
    seesDevices = scopes.caller().may("devices:read");
    mayPut = seesDevices && scopes.caller().may("devices:write");
    if (mayDraw) {
      var add = new Button(say("plan.add"), VaadinIcon.PLUS.create(), click -> add());
      add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(add);
    }
    plan.setLabel(say("plan.which"));
    plan.setItemLabelGenerator(this::name);
    plan.setWidth("min(30rem, 100%)");
    plan.addValueChangeListener(
        change -> {
          if (!filling) {
            show();
          }
        });
    deeds.addClassName("answers");
    onIt.actions(
        downloads.excel(
            PlanSheet.of(models),
            page ->
                Page.part(
                    plan.getValue() == null ? List.of() : plans.spots(plan.getValue().id()),
                    page)));
    if (mayPut) {
      onIt.actions(
          verb(
              "plan-devices.import",
              () -> {
                var row = plan.getValue();
                if (row != null) {
                  new SpotImportDialog(files, row.id(), scopes, this::refresh).open();
                }
              }));
    }
    canvas.kept(mayPut);
    canvas.onGround(form::clicked);
    canvas.onMove(moved -> put(UUID.fromString(moved.id()), new Spot(moved.x(), moved.y())));
    canvas.onPick(id -> getUI().ifPresent(ui -> ui.navigate(DeviceView.class, id)));
    var main = new Div(picture);
    main.addClassName("list");
    var side = new Div(new Panel(say("plan.put-device"), form), onIt);
    side.getChildren().findFirst().ifPresent(panel -> panel.setVisible(mayPut));
    side.addClassName("side");
    var split = new Div(main, side);
    split.addClassName("split");
    var tools = new Div(plan, deeds);
    tools.addClassName("filters");
    add(tools, split, source("plans"));
    refresh();
    freshOn("plans", "devices");
  }

  private String name(PlanRow row) {
    if (row == null) {
      return "";
    }
    var way = PlaceWays.of(rows).way(row.place());
    return row.floor() == null
        ? say("plan.whole", way, row.name())
        : say("plan.floor", way, row.name(), row.floor());
  }

  @Override
  protected void refresh() {
    refresh(plan.getValue() == null ? null : plan.getValue().id());
  }

  private void refresh(UUID wanted) {
    rows = places.tree();
    var all = plans.list(null);
    filling = true;
    plan.setItems(all);
    plan.setValue(
        all.stream()
            .filter(row -> row.id().equals(wanted))
            .findFirst()
            .orElse(all.isEmpty() ? null : all.getFirst()));
    filling = false;
    show();
  }

  private void show() {
    var row = plan.getValue();
    deeds.removeAll();
    form.setVisible(row != null);
    if (row == null) {
      picture.fill(empty(VaadinIcon.PICTURE, "empty.plans"));
      onIt.fill();
      drawn = null;
      return;
    }
    if (mayDraw) {
      deeds.add(
          verb("plan.rename", () -> rename(row)),
          verb("plan.redraw", () -> redraw(row)),
          verb("plan.remove", () -> remove(row)));
    }
    if (drawn == null || !drawn.id().equals(row.id()) || !drawn.at().equals(row.at())) {
      PlanPicture.onto(canvas, plans, scopes, row);
      drawn = row;
    }
    picture.name(name(row));
    picture.fill(canvas);
    if (seesDevices) {
      spots(row);
    }
  }

  private void spots(PlanRow row) {
    var spots = plans.spots(row.id());
    canvas.show(spots.stream().map(this::mark).toList());
    form.offer(offered(row), spots);
    var table =
        new Table(say("device.name"), say("device.model"), say("plan.spot"), say("plan.deeds"));
    for (var spot : spots) {
      table.row(
          new RouterLink(spot.name(), DeviceView.class, spot.device().toString()),
          models.get(spot.model()).name().in(speech().locale()),
          say("plan.at", percent(spot.x()), percent(spot.y())),
          mayPut ? verb("plan.take-off", () -> take(row, spot)) : say("word.none"));
    }
    onIt.name(say("plan.devices-count", spots.size()));
    onIt.fill(table.reachable().orSay(say("empty.plan-devices")));
  }

  /** Those of the place, and those that stand nowhere yet or at public points. */
  private List<DeviceRow> offered(PlanRow row) {
    var points =
        rows.stream()
            .filter(place -> place.kind() == PlaceKind.PUBLIC)
            .map(PlaceRow::id)
            .collect(Collectors.toSet());
    var loose =
        devices.list(DeviceQuery.ALL, PageRequest.first(MOST_DEVICES)).items().stream()
            .filter(device -> device.placeId() == null || points.contains(device.placeId()));
    var inside =
        devices
            .list(new DeviceQuery(row.place(), null, null, null), PageRequest.first(MOST_DEVICES))
            .items()
            .stream();
    return Stream.concat(inside, loose)
        .filter(device -> device.state() != DeviceState.SCRAPPED)
        .distinct()
        .toList();
  }

  private Mark mark(SpotRow spot) {
    return new Mark(
        spot.device().toString(),
        spot.x(),
        spot.y(),
        spot.state() == DeviceState.IN_SERVICE ? "online" : "idle",
        "",
        spot.name(),
        say("plan.mark", spot.name(), spot.code(), percent(spot.x()), percent(spot.y())));
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100);
  }

  private boolean put(UUID device, Spot spot) {
    var row = plan.getValue();
    var taken = row != null && Deed.attempt(() -> plans.put(row.id(), new DeviceId(device), spot));
    // Where it is refused the mark goes back to where it stands.
    refresh();
    return taken;
  }

  private void take(PlanRow row, SpotRow spot) {
    if (Deed.attempt(say("plan.was-taken"), () -> plans.take(row.id(), spot.device()))) {
      refresh();
    }
  }

  private void add() {
    var of = plan.getValue() == null ? null : plan.getValue().place();
    var chosen = rows.stream().filter(row -> row.id().equals(of)).findFirst().orElse(null);
    new PlanDialog(speech())
        .add(
            rows,
            chosen,
            draft -> {
              var made = Deed.asked(() -> plans.add(draft));
              if (made != null) {
                refresh(made);
              }
              return made != null;
            });
  }

  private void redraw(PlanRow row) {
    new PlanDialog(speech())
        .redraw(
            content -> {
              plans.redraw(row.id(), content);
              refresh();
            });
  }

  private void rename(PlanRow row) {
    new PlanDialog(speech())
        .rename(
            row,
            (name, floor) -> {
              var done = Deed.attempt(() -> plans.rename(row.id(), name, floor));
              refresh();
              return done;
            });
  }

  private void remove(PlanRow row) {
    Ask.sure(
        speech(),
        say("plan.remove"),
        say("plan.remove-sure", row.name(), row.devices()),
        () -> {
          plans.remove(row.id());
          refresh();
        });
  }
}
