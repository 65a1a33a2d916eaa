package org.linli.ui.plans;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.Alarms;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.linkage.boundary.Linkages;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.map.PlanCanvas;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;
import org.linli.look.shell.MainLayout;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.plans.boundary.LiveBoard;
import org.linli.plans.boundary.Plans;
import org.linli.plans.entity.BoardDevice;
import org.linli.plans.entity.Standing;
import org.linli.ui.community.DeviceView;
import org.linli.ui.parts.PlaceWays;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Wall;

/**
 * The live board of a compound 实时看板: every device on map or floor plan, how it stands and what it
 * measures, with the alarms beside. The address keeps what is shown ({@code ?place= ?plan=}) and
 * whether it hangs on the duty room's wall ({@code ?screen}).
 */
@Route(value = "community/board", layout = MainLayout.class)
@Needs(value = "devices:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.board.title", icon = VaadinIcon.MAP_MARKER, order = 3)
public class BoardView extends Screen implements BeforeEnterObserver {

  /** Values alone come all the time, and nobody reads faster. */
  private static final Duration VALUES_EACH = Duration.ofSeconds(3);

  private final transient LiveBoard board;
  private final transient Plans plans;
  private final transient Places places;
  private final transient Scopes scopes;
  private final transient Caller caller;
  private final transient BoardMarks marks;
  private final Select<PlaceRow> place = new Select<>();
  private final Select<BoardGround> ground = new Select<>();
  private final Select<DeviceModel> kind = new Select<>();
  private final Checkbox trouble = new Checkbox();
  private final BoardCounts counts = new BoardCounts();
  private final PlanCanvas canvas =
      new PlanCanvas(say("board.canvas"), say("board.closer"), say("board.farther"));
  private final Panel picture = new Panel(say("board.map")).named("board-picture");
  private final SourceNote source = new SourceNote();
  private final BoardList list;
  private final BoardSide side;
  private final Wall wall = new Wall(this);
  private transient List<PlaceRow> rows = List.of();
  private transient List<PlaceRow> choices = List.of();
  private transient List<BoardGround> grounds = List.of();
  private transient List<BoardMarks.Heap> heaps = List.of();
  private transient BoardGround drawn;
  private transient Instant shownAt = Instant.EPOCH;

  /** Choices are being filled anew: what falls out of them by that was nobody's choice. */
  private boolean filling;

  @Inject
  public BoardView(
      LiveBoard board,
      Plans plans,
      Places places,
      Alarms alarms,
      Linkages linkages,
      ScenarioNames names,
      DeviceModels models,
      Scopes scopes) {
    super("community.board");
    this.board = board;
    this.plans = plans;
    this.places = places;
    this.scopes = scopes;
    caller = scopes.caller();
    marks = new BoardMarks(speech(), models);
    list = new BoardList(speech(), marks);
    side = new BoardSide(speech(), alarms, linkages, names, caller);
    addClassName("duty-board");
    canvas.onPick(this::pick);
    picture.fill(canvas, source);
    var main = new Div(picture, new Panel(say("board.trouble"), list).named("board-trouble"));
    main.addClassName("list");
    var split = new Div(main, side);
    split.addClassName("split");
    add(filters(models), counts, split);
    freshOn("devices", "alarms", "plans", "linkage", "readings");
    refresh();
  }

  private Div filters(DeviceModels models) {
    place.setLabel(say("board.place"));
    place.setEmptySelectionAllowed(true);
    place.setEmptySelectionCaption(say("board.whole"));
    place.addValueChangeListener(
        change -> {
          if (!filling) {
            grounds();
            changed(change.isFromClient());
          }
        });
    ground.setLabel(say("board.ground"));
    ground.setItemLabelGenerator(one -> one == null || one.isMap() ? say("board.map") : name(one));
    ground.addValueChangeListener(change -> changed(change.isFromClient()));
    kind.setLabel(say("board.kind"));
    kind.setItems(models.all());
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(say("list.all"));
    kind.setItemLabelGenerator(
        model -> model == null ? say("list.all") : model.name().in(speech().locale()));
    kind.addValueChangeListener(change -> changed(change.isFromClient()));
    trouble.setLabel(say("board.trouble-only"));
    trouble.addValueChangeListener(change -> changed(change.isFromClient()));
    var toWall = icon(VaadinIcon.EXPAND_SQUARE, "board.wall-on", true);
    var toDesk = icon(VaadinIcon.COMPRESS_SQUARE, "board.wall-off", false);
    toDesk.addClassName("from-wall");
    toWall.addClassName("to-wall");
    var keep = new RouterLink(say("board.keep"), PlansView.class);
    keep.addClassName("button-link");
    keep.setVisible(caller.may("places:read"));
    actions(keep, toWall);
    var title = new H2(say("community.board.title"));
    title.addClassName("wall-title");
    var filters = new Div(title, place, ground, kind, trouble, toDesk);
    filters.addClassName("filters");
    return filters;
  }

  private Button icon(VaadinIcon picture, String key, boolean on) {
    var button =
        new Button(
            picture.create(),
            click -> {
              wall.turn(on);
              address();
            });
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.setAriaLabel(say(key));
    button.setTooltipText(say(key));
    return button;
  }

  private String name(BoardGround one) {
    var plan = one.plan();
    return plan.floor() == null
        ? say("plan.whole", plan.placeName(), plan.name())
        : say("plan.floor", plan.placeName(), plan.name(), plan.floor());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters();
    query.getSingleParameter("place").flatMap(BoardView::uuid).ifPresent(this::goTo);
    query
        .getSingleParameter("plan")
        .flatMap(BoardView::uuid)
        .flatMap(id -> grounds.stream().filter(one -> id.equals(one.id())).findFirst())
        .ifPresent(ground::setValue);
    if (query.getParameters().containsKey("screen")) {
      wall.begin();
    }
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void goTo(UUID wanted) {
    rows.stream().filter(row -> row.id().equals(wanted)).findFirst().ifPresent(place::setValue);
  }

  private void changed(boolean byHand) {
    if (filling) {
      return;
    }
    if (byHand) {
      address();
    }
    show();
  }

  private void address() {
    var words = new ArrayList<String>();
    if (place.getValue() != null) {
      words.add("place=" + place.getValue().id());
    }
    if (ground.getValue() != null && !ground.getValue().isMap()) {
      words.add("plan=" + ground.getValue().id());
    }
    if (wall.isOn()) {
      words.add("screen");
    }
    var query = words.isEmpty() ? "community/board" : "community/board?" + String.join("&", words);
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, query));
  }

  @Override
  protected boolean concerns(Changed change) {
    return super.concerns(change)
        && (!change.topics().equals(Set.of("readings"))
            || Instant.now().isAfter(shownAt.plus(VALUES_EACH)));
  }

  @Override
  protected void refresh() {
    if (caller.may("places:read")) {
      rows = places.tree();
      places();
    }
    grounds();
    show();
  }

  private void places() {
    var all =
        rows.stream()
            .filter(row -> row.kind() == PlaceKind.COMPOUND || row.kind() == PlaceKind.BUILDING)
            .toList();
    if (!all.equals(choices)) {
      choices = all;
      var ways = PlaceWays.of(rows);
      place.setItemLabelGenerator(row -> row == null ? say("board.whole") : ways.way(row.id()));
      refill(place, all, all.contains(place.getValue()) ? place.getValue() : null);
    }
  }

  /** The map, and the plans of the place. */
  private void grounds() {
    var all = new ArrayList<BoardGround>(List.of(BoardGround.MAP));
    if (caller.may("places:read")) {
      plans.list(id(place.getValue())).forEach(plan -> all.add(new BoardGround(plan)));
    }
    var plansNow = all.stream().map(BoardGround::plan).toList();
    if (!plansNow.equals(grounds.stream().map(BoardGround::plan).toList())) {
      grounds = List.copyOf(all);
      var at = all.indexOf(ground.getValue());
      refill(ground, grounds, all.get(Math.max(0, at)));
    }
  }

  private <T> void refill(Select<T> select, List<T> items, T value) {
    filling = true;
    select.setItems(items);
    select.setValue(value);
    filling = false;
  }

  private void show() {
    var on = ground.getValue();
    if (on == null) {
      return;
    }
    shownAt = Instant.now();
    var now = on.isMap() ? board.now(id(place.getValue()), null) : board.on(on.id());
    counts.show(speech(), now);
    var shown = now.devices().stream().filter(this::wanted).toList();
    if (on.isMap()) {
      map(now.devices(), shown);
    } else {
      plan(on, shown);
    }
    source.say("board", now.at());
    list.troubled(shown);
    side.show(now.devices(), rows);
  }

  private boolean wanted(BoardDevice device) {
    return (kind.getValue() == null || kind.getValue().model().equals(device.model()))
        && (!trouble.getValue() || device.standing().compareTo(Standing.ONLINE) < 0);
  }

  /** The map reaches as far as the place and its devices do, and does not jump by filters. */
  private void map(List<BoardDevice> all, List<BoardDevice> shown) {
    heaps = BoardMarks.heaps(shown);
    var spots = new ArrayList<Lying.Spot>();
    BoardMarks.heaps(all).forEach(heap -> spots.add(heap.spot()));
    around().stream()
        .filter(row -> row.longitude() != null && row.latitude() != null)
        .forEach(row -> spots.add(new Lying.Spot(row.longitude(), row.latitude())));
    var lying = Lying.of(spots);
    if (drawn == null || !drawn.isMap()) {
      canvas.ground(Lying.WIDTH, Lying.HEIGHT);
      drawn = BoardGround.MAP;
    }
    canvas.captions(BoardMarks.captions(around(), lying)).show(marks.onMap(heaps, lying));
    var off = shown.size() - heaps.stream().mapToInt(heap -> heap.devices().size()).sum();
    picture.name(off == 0 ? say("board.map") : say("board.map-without", off));
  }

  private List<PlaceRow> around() {
    var of = place.getValue();
    return of == null
        ? rows.stream().filter(row -> row.kind() != PlaceKind.GRID).toList()
        : rows.stream()
            .filter(row -> row.id().equals(of.id()) || of.id().equals(row.parent()))
            .toList();
  }

  private void plan(BoardGround on, List<BoardDevice> devices) {
    heaps = List.of();
    if (!on.equals(drawn) || !on.plan().at().equals(drawn.plan().at())) {
      PlanPicture.onto(canvas, plans, scopes, on.plan());
      drawn = on;
    }
    canvas.captions(List.of()).show(marks.onPlan(plans.spots(on.id()), devices));
    picture.name(name(on));
  }

  private void pick(String id) {
    var device = uuid(id).orElse(null);
    var heap = BoardMarks.heapOf(heaps, device);
    if (heap != null && heap.devices().size() > 1) {
      list.open(heap);
    } else {
      getUI().ifPresent(ui -> ui.navigate(DeviceView.class, id));
    }
  }

  private static UUID id(PlaceRow row) {
    return row == null ? null : row.id();
  }
}
