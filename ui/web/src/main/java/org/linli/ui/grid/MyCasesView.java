package org.linli.ui.grid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.cases.boundary.Cases;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Needs;
import org.linli.ui.field.FieldLink;
import org.linli.ui.parts.CaseCards;
import org.linli.ui.parts.DueTime;
import org.linli.ui.parts.Screen;

/** What I have to do, what is due first on top; below it what else happens in my grids. */
@Route(value = "grid", layout = GridLayout.class)
@Needs(value = "cases:handle", tiers = Tier.COMMUNITY)
@HomeOf({"GRID_WORKER", "GRID_LEADER"})
public class MyCasesView extends Screen {

  private static final int OTHERS = 50;

  private final transient Cases cases;
  private final Breadth breadth;
  private final Div list = new Div();

  @Inject
  public MyCasesView(Cases cases, Scopes scopes) {
    super("grid.cases");
    this.cases = cases;
    breadth = new Breadth(speech(), scopes.caller().may("cases:all"), this::refresh);
    list.addClassName("phone-list");
    add(new FieldLink(speech()), breadth, list);
    refresh();
    freshOn("cases");
  }

  @Override
  protected void refresh() {
    var mine =
        cases
            .list(new CaseQuery("ACTIVE", true, null), PageRequest.first(PageRequest.LONGEST))
            .items();
    var now = Instant.now();
    var todo = mine.stream().filter(row -> row.state().compareTo(CaseState.HANDLED) < 0).toList();
    var waiting =
        mine.stream().filter(row -> row.state().compareTo(CaseState.HANDLED) >= 0).toList();
    var late =
        todo.stream()
            .filter(row -> DueTime.of(row, now).pressure() == DueTime.Pressure.LATE)
            .count();
    lead(say("grid.cases.sum", todo.size(), late));
    list.removeAll();
    list.add(cards(todo, "empty.my-cases"));
    if (!waiting.isEmpty()) {
      list.add(new H2(say("grid.cases.waiting")), cards(waiting, "empty.my-cases"));
    }
    var others = others(mine);
    if (!others.isEmpty()) {
      list.add(
          new H2(say(breadth.isWhole() ? "grid.cases.community" : "grid.cases.around")),
          cards(others, "empty.my-cases"));
    }
    list.add(source("cases"));
  }

  /** What others have in hand, or nobody yet, in my grids. */
  private List<CaseRow> others(List<CaseRow> mine) {
    var known = mine.stream().map(CaseRow::id).collect(Collectors.toSet());
    var query = new CaseQuery("ACTIVE", null, null, null, !breadth.isWhole());
    return cases.list(query, PageRequest.first(OTHERS)).items().stream()
        .filter(row -> !known.contains(row.id()))
        .toList();
  }

  private CaseCards cards(List<CaseRow> rows, String emptyKey) {
    return new CaseCards(
        speech(),
        rows,
        row -> getUI().ifPresent(ui -> ui.navigate(MyCaseView.class, row.id().toString())),
        emptyKey);
  }
}
