package org.linli.ui.city;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.linli.access.boundary.Refusal;
import org.linli.city.entity.DivisionFigures;
import org.linli.city.entity.Figures;
import org.linli.look.live.LivePush;
import org.linli.look.part.Crumbs;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Notes;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * A board over a division and all below it: figures, map, ranking, trend, and the way down to a
 * single community and up again without leaving the page. Changes in the division reach it by
 * themselves.
 */
public final class Board extends Div {

  private static final long serialVersionUID = 1L;
  private static final int HOURS = 24;

  private final transient BoardFacades facades;
  private final DivisionCode root;
  private final KeyFigures figures = new KeyFigures();
  private final transient BoardCharts charts = new BoardCharts();
  private final Crumbs<DivisionCode> crumbs = new Crumbs<>(Say.text("city.path"), this::goTo);
  private final Span live = new Span();
  private final Div tools = new Div();
  private final Panel below;
  private final SourceNote belowSource = new SourceNote();
  private final DivisionTable table = new DivisionTable(Say.text("city.below"), this::goDown);
  private final CityMap map;
  private CommunityPanel community;
  private DivisionCode here;
  private final transient List<Crumbs.Step<DivisionCode>> way = new ArrayList<>();
  private transient Consumer<DivisionCode> moved = code -> {};

  public Board(BoardFacades facades, DivisionCode root) {
    this.facades = facades;
    this.root = root;
    here = root;
    addClassName("linli-board");
    below = new Panel(Say.text("city.below")).named("below");
    live.addClassName("linli-live");
    tools.addClassName("tools");
    var top = new Div(crumbs, live, tools);
    top.addClassName("top");
    map = root.level() == DivisionLevel.CITY ? new CityMap(root, this::goTo) : null;
    add(top, figures);
    if (map != null) {
      add(map);
    } else {
      addClassName("mapless");
    }
    add(charts.ranking, charts.types, charts.modes, charts.trend, below);
    facades.live.follow(
        this,
        LivePush.within(root, "alarms", "cases", "figures", "devices", "tenant"),
        this::refresh);
  }

  /** Tells where the board stands, so that an address can keep it. */
  public void onMove(Consumer<DivisionCode> listener) {
    moved = listener;
  }

  /** Where the board stands. */
  public DivisionCode here() {
    return here;
  }

  /** What else can be done with the board, beside its path. */
  public void tools(Component... components) {
    tools.add(components);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    goTo(here);
  }

  /** Goes to a division of this board, near or far. */
  public void goTo(DivisionCode code) {
    if (!code.isWithin(root)) {
      return;
    }
    try {
      var shown = facades.figures.figures(code);
      here = code;
      step(code, shown.name());
      show(shown);
      moved.accept(code);
    } catch (Refusal refusal) {
      Notes.failed(Say.problem(refusal));
    }
  }

  private void goDown(DivisionFigures division) {
    goTo(division.code());
  }

  private void refresh() {
    show(facades.figures.figures(here));
  }

  private void show(Figures shown) {
    figures.show(shown);
    live.setText(Say.text("city.live", Say.clock(Instant.now())));
    charts.trend(facades.figures.trend(here, HOURS), shown);
    charts.types(facades.types.of(here), shown);
    var isCommunity = shown.level() == DivisionLevel.COMMUNITY;
    charts.modes.setVisible(!isCommunity);
    charts.ranking.setVisible(!isCommunity);
    setClassName("at-community", isCommunity);
    if (map != null) {
      map.show(facades.figures.children(root), shown);
      map.focus(here);
    }
    if (isCommunity) {
      community(shown);
    } else {
      community = null;
      divisions(shown);
    }
  }

  private void divisions(Figures shown) {
    var children = facades.figures.children(here);
    charts.modes(shown);
    charts.ranking(children, shown, this::goDown);
    below.name(Say.text("city.below." + shown.level().below()) + " · " + children.size());
    belowSource.say(shown.source(), shown.at());
    if (children.isEmpty()) {
      below.fill(new EmptyState(VaadinIcon.BUILDING_O, Say.text("city.below.none")));
    } else {
      table.show(children);
      var scroll = new Div(table);
      scroll.addClassName("scroll");
      scroll.getElement().setAttribute("tabindex", "0");
      scroll.getElement().setAttribute("role", "region");
      scroll.getElement().setAttribute("aria-label", Say.text("city.below"));
      below.fill(scroll, belowSource);
    }
  }

  private void community(Figures shown) {
    below.name(Say.text("city.community"));
    if (community == null || !community.isOf(shown.code())) {
      community = new CommunityPanel(facades.readings, shown);
      below.fill(community);
    }
  }

  /** Keeps the way: up drops steps, down adds the missing ones with their names. */
  private void step(DivisionCode code, String name) {
    way.removeIf(step -> !code.isWithin(step.place()) || step.place().equals(code));
    for (var level = root.level(); level != code.level(); level = level.below()) {
      var above = code.at(level);
      if (way.stream().noneMatch(step -> step.place().equals(above))) {
        way.add(new Crumbs.Step<>(above, facades.figures.figures(above).name()));
      }
    }
    way.add(new Crumbs.Step<>(code, name));
    crumbs.show(way);
  }
}
