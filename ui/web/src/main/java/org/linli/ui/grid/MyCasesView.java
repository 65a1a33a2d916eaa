package org.linli.ui.grid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.cases.boundary.Cases;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Needs;
import org.linli.ui.parts.CaseCards;
import org.linli.ui.parts.DueTime;
import org.linli.ui.parts.Screen;

/** What I have to do, what is due first on top. */
@Route(value = "grid", layout = GridLayout.class)
@Needs(value = "cases:handle", tiers = Tier.COMMUNITY)
@HomeOf({"GRID_WORKER", "GRID_LEADER"})
public class MyCasesView extends Screen {

  private final transient Cases cases;
  private final Div list = new Div();

  @Inject
  public MyCasesView(Cases cases) {
    super("grid.cases");
    this.cases = cases;
    list.addClassName("phone-list");
    add(list);
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
    list.add(source("cases"));
  }

  private CaseCards cards(List<CaseRow> rows, String emptyKey) {
    return new CaseCards(
        speech(),
        rows,
        row -> getUI().ifPresent(ui -> ui.navigate(MyCaseView.class, row.id().toString())),
        emptyKey);
  }
}
