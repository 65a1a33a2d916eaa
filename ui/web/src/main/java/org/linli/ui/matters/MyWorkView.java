package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.duty.boundary.Rosters;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.shell.MainLayout;
import org.linli.matters.boundary.Absences;
import org.linli.matters.boundary.JointWork;
import org.linli.matters.boundary.ManyTasks;
import org.linli.matters.boundary.Matters;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.WorkItem;
import org.linli.matters.entity.WorkQuery;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;

/** My work 我的工作: one list for all kinds, what is due first on top; several are handled at once. */
@Route(value = "community/work", layout = MainLayout.class)
@Needs(value = "matters:handle", tiers = Tier.COMMUNITY)
@Nav(title = "matters.work.title", icon = VaadinIcon.TASKS, order = 4)
public class MyWorkView extends Screen {

  private final transient MyWork work;
  private final Grid<WorkItem> grid = new Grid<>();
  private final Select<WorkQuery.Whose> whose = new Select<>();
  private final Select<KindView> kind = new Select<>();
  private final Select<Lamp> lamp = new Select<>();
  private final TextField search = new TextField();
  private final ManyVerbs verbs;
  private final AskedPanel asked;

  @Inject
  public MyWorkView(
      MyWork work,
      ManyTasks many,
      Matters matters,
      JointWork joint,
      Absences absences,
      Rosters rosters,
      Scopes scopes) {
    super("matters.work");
    this.work = work;
    verbs =
        new ManyVerbs(
            speech(),
            many,
            work,
            scopes.caller(),
            () -> {
              grid.deselectAll();
              refresh();
            });
    actions(verbs);
    if (scopes.caller().may("matters:open")) {
      var begin = new RouterLink(say("matters.begin"), NewMatterView.class);
      begin.addClassName("button-link");
      actions(begin);
    }
    if (scopes.caller().may("rosters:read")) {
      actions(
          new Button(
              say("matters.absences"),
              VaadinIcon.AIRPLANE.create(),
              click -> new AbsencesDialog(speech(), absences, rosters).open()));
    }
    asked =
        new AskedPanel(
            speech(),
            joint,
            one -> new RouterLink(one.number(), MatterView.class, one.matter().toString()));
    add(asked);
    var list = new Div(filters(matters), columns(), source("cases"));
    list.addClassName("list");
    add(list);
    freshOn("matters");
  }

  private Component filters(Matters matters) {
    choice(whose, "matters.whose", List.of(WorkQuery.Whose.values()));
    whose.setItemLabelGenerator(one -> word("WorkWhose", one));
    choice(lamp, "matters.lamp", List.of(Lamp.values()));
    lamp.setItemLabelGenerator(one -> word("Lamp", one));
    choice(kind, "matters.kind", matters.kinds());
    kind.setItemLabelGenerator(one -> one == null ? say("matters.any") : one.name());
    search.setLabel(say("list.search"));
    search.setPlaceholder(say("matters.search-hint"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> refresh());
    var filters = new Div(whose, kind, lamp, search);
    filters.addClassName("filters");
    return filters;
  }

  private String word(String type, Object one) {
    return one == null ? say("matters.any") : speech().word(type, one);
  }

  private <T> void choice(Select<T> select, String label, List<T> words) {
    select.setLabel(say(label));
    select.setItems(words);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(say("matters.any"));
    select.addValueChangeListener(change -> refresh());
  }

  private Grid<WorkItem> columns() {
    grid.setSelectionMode(Grid.SelectionMode.MULTI);
    grid.addComponentColumn(row -> Lamps.due(speech(), row.lamp(), row.dueAt()))
        .setHeader(say("matters.due"))
        .setWidth("12em")
        .setFlexGrow(0);
    grid.addComponentColumn(
            row -> new RouterLink(row.number(), MatterView.class, row.matter().toString()))
        .setHeader(say("matters.number"))
        .setWidth("11em")
        .setFlexGrow(0);
    grid.addColumn(WorkItem::title).setHeader(say("matters.title")).setFlexGrow(3);
    grid.addColumn(WorkItem::step).setHeader(say("matters.step")).setFlexGrow(1);
    grid.addColumn(WorkItem::placeName).setHeader(say("matters.place")).setFlexGrow(1);
    grid.addComponentColumn(this::hands).setHeader(say("matters.hands")).setAutoWidth(true);
    grid.setEmptyStateComponent(empty(VaadinIcon.CHECK_CIRCLE, "empty.work"));
    grid.getElement().setAttribute("aria-label", say("matters.work.title"));
    Rows.fill(grid, request -> work.list(query(), request.searching(search.getValue())));
    grid.addSelectionListener(event -> verbs.choose(event.getAllSelectedItems()));
    grid.addItemDoubleClickListener(
        event ->
            getUI()
                .ifPresent(
                    ui -> ui.navigate(MatterView.class, event.getItem().matter().toString())));
    return grid;
  }

  private Component hands(WorkItem row) {
    var words = new Div(new Span(say(row.mine() ? "matters.mine" : "matters.offered")));
    words.addClassName("chips");
    if (row.urged() > 0) {
      words.add(
          new org.linli.look.part.StatusChip(
              say("matters.urged", row.urged()), org.linli.look.part.Tone.CRITICAL));
    }
    return words;
  }

  private WorkQuery query() {
    return new WorkQuery(
        whose.getValue(), kind.getValue() == null ? null : kind.getValue().kind(), lamp.getValue());
  }

  @Override
  protected void refresh() {
    asked.refresh();
    grid.getDataProvider().refreshAll();
  }
}
