package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.selection.SelectionEvent;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.chart.EChart;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.PlaceWays;
import org.linli.ui.parts.Screen;

/** Grids, compounds, buildings, units and rooms as a tree, and where they lie. */
@Route(value = "community/places", layout = MainLayout.class)
@Needs(value = "places:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.places.title",
    icon = VaadinIcon.BUILDING,
    group = NavGroup.REGISTER,
    order = 10)
public class PlacesView extends Screen {

  private final transient Places places;
  private final boolean mayWrite;
  private final TreeGrid<PlaceRow> tree = new TreeGrid<>();
  private final Panel chosen = new Panel(say("place.chosen"));
  private final EChart map = new EChart(say("place.map"));
  private final Panel lying = new Panel(say("place.map"), map, source("places"));
  private transient List<PlaceRow> rows = List.of();
  private final Set<UUID> unfolded = new HashSet<>();
  private UUID picked;

  @Inject
  public PlacesView(Places places, Scopes scopes) {
    super("community.places");
    this.places = places;
    mayWrite = scopes.caller().may("places:write");
    if (mayWrite) {
      var add = new Button(say("place.add"), VaadinIcon.PLUS.create(), click -> draft(null));
      add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(add);
    }
    map.addClassName("place-map");
    var list = new Div(columns(), source("places"));
    list.addClassName("list");
    var side = new Div(chosen, lying);
    side.addClassName("side");
    var split = new Div(list, side);
    split.addClassNames("split", "split-even");
    add(split);
    refresh();
  }

  private TreeGrid<PlaceRow> columns() {
    tree.addHierarchyColumn(PlaceRow::name).setHeader(say("place.name")).setFlexGrow(3);
    tree.addColumn(row -> speech().word("PlaceKind", row.kind()))
        .setHeader(say("place.kind"))
        .setWidth("7em")
        .setFlexGrow(0);
    tree.addColumn(PlaceRow::code).setHeader(say("place.code")).setFlexGrow(1);
    tree.addColumn(row -> gridName(row.grid())).setHeader(say("place.grid")).setFlexGrow(1);
    tree.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
    tree.getElement().setAttribute("aria-label", say("community.places.title"));
    tree.addSelectionListener(this::chosen);
    tree.addExpandListener(
        event -> {
          event.getItems().forEach(row -> unfolded.add(row.id()));
          folded(event.isFromClient(), event.getItems());
        });
    tree.addCollapseListener(
        event -> {
          event.getItems().forEach(row -> unfolded.remove(row.id()));
          folded(event.isFromClient(), event.getItems());
        });
    return tree;
  }

  @Override
  protected void refresh() {
    rows = places.tree();
    var children =
        rows.stream()
            .filter(row -> row.parent() != null)
            .collect(Collectors.groupingBy(PlaceRow::parent));
    var roots = rows.stream().filter(row -> row.parent() == null).toList();
    tree.setItems(roots, row -> children.getOrDefault(row.id(), List.of()));
    tree.expandRecursively(roots, 0);
    // A community of which nobody has told where it lies has no map.
    lying.setVisible(!PlaceMap.lying(rows).isEmpty());
    tree.expand(rows.stream().filter(row -> unfolded.contains(row.id())).toList());
    map.show(PlaceMap.of(speech(), rows), say("place.map-words", PlaceMap.lying(rows).size()));
    // What was just added or named stands chosen, so that one sees it and goes on from there.
    rows.stream()
        .filter(row -> row.id().equals(picked))
        .findFirst()
        .ifPresentOrElse(this::pick, () -> show(null));
  }

  private void chosen(SelectionEvent<?, PlaceRow> event) {
    var row = event.getFirstSelectedItem().orElse(null);
    if (event.isFromClient()) {
      // What the clerk chose stays chosen when news fill the tree anew.
      picked = row == null ? null : row.id();
    }
    show(row);
  }

  // A name that can be unfolded takes the click for itself: who clicks it wants to see the place,
  // too.
  private void folded(boolean byHand, Collection<PlaceRow> clicked) {
    if (byHand) {
      clicked.forEach(
          row -> {
            picked = row.id();
            tree.select(row);
          });
    }
  }

  private void pick(PlaceRow row) {
    tree.select(row);
    tree.scrollToItem(row);
  }

  private void show(PlaceRow row) {
    if (row == null) {
      chosen.fill(empty(VaadinIcon.BUILDING, "empty.place"));
      return;
    }
    var facts =
        new Facts()
            .fact(say("place.way"), PlaceWays.of(rows).way(row.id()))
            .fact(say("place.kind"), speech().word("PlaceKind", row.kind()))
            .fact(say("place.code"), row.code())
            .fact(say("place.grid"), gridName(row.grid()));
    if (row.floor() != null) {
      facts.fact(say("place.floor"), String.valueOf(row.floor()));
    }
    chosen.fill(facts);
    if (mayWrite) {
      var deeds = new Div();
      deeds.addClassName("answers");
      if (!PlaceDrafts.below(row.kind()).isEmpty()) {
        deeds.add(new Button(say("place.add-below"), click -> draft(row)));
      }
      deeds.add(new Button(say("place.rename"), click -> rename(row)));
      var remove = new Button(say("place.remove"), click -> remove(row));
      remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
      deeds.add(remove);
      chosen.fill(facts, deeds);
    }
  }

  private String gridName(UUID grid) {
    return rows.stream()
        .filter(row -> row.id().equals(grid))
        .findFirst()
        .map(PlaceRow::name)
        .orElse(say("word.none"));
  }

  private void draft(PlaceRow parent) {
    var grids = rows.stream().filter(row -> row.kind() == PlaceKind.GRID).toList();
    new PlaceDrafts(
            speech(),
            parent,
            grids,
            draft ->
                Deed.attempt(
                    say("place.added"),
                    () -> {
                      picked = places.add(draft);
                      unfolded.add(draft.parent());
                    }),
            this::refresh)
        .open();
  }

  private void rename(PlaceRow row) {
    var name = new TextField(say("place.name"), row.name(), "");
    name.setWidthFull();
    new Ask(speech(), say("place.rename"))
        .with(name)
        .answer(
            say("place.rename"),
            () ->
                !name.getValue().isBlank()
                    && Deed.attempt(
                        say("place.renamed"),
                        () -> {
                          places.rename(row.id(), name.getValue().strip());
                          picked = row.id();
                          refresh();
                        }))
        .open();
  }

  private void remove(PlaceRow row) {
    Ask.sure(
        speech(),
        say("place.remove"),
        say("place.remove-sure", row.name()),
        () -> {
          places.remove(row.id());
          refresh();
        });
  }
}
