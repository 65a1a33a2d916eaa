package org.linli.ui.grid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.matters.boundary.JointWork;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.entity.WorkQuery;
import org.linli.ui.matters.AskedPanel;
import org.linli.ui.matters.WorkCards;
import org.linli.ui.parts.Screen;

/** What I have to do or may take, of all kinds, on the phone; what is due first on top. */
@Route(value = "grid/work", layout = GridLayout.class)
@Needs(value = "matters:handle", tiers = Tier.COMMUNITY)
public class MyTasksView extends Screen {

  private static final int SHOWN = 100;

  private final transient MyWork work;
  private final AskedPanel asked;
  private final Div list = new Div();

  @Inject
  public MyTasksView(MyWork work, JointWork joint) {
    super("grid.work");
    this.work = work;
    list.addClassName("phone-list");
    asked =
        new AskedPanel(
            speech(),
            joint,
            one -> new RouterLink(one.number(), TaskOnSpotView.class, one.matter().toString()));
    add(asked, list, source("cases"));
    refresh();
    freshOn("matters");
  }

  @Override
  protected void refresh() {
    asked.refresh();
    var items = work.list(WorkQuery.all(), PageRequest.first(SHOWN)).items();
    list.removeAll();
    if (items.isEmpty()) {
      list.add(empty(VaadinIcon.CHECK_CIRCLE, "empty.work"));
      return;
    }
    list.add(
        new WorkCards(
            speech(),
            items,
            item ->
                getUI()
                    .ifPresent(ui -> ui.navigate(TaskOnSpotView.class, item.matter().toString()))));
  }
}
