package org.linli.ui.grid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.matters.boundary.Matters;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.entity.MatterDetail;
import org.linli.ui.matters.MatterPanel;
import org.linli.ui.parts.Screen;

/** One matter on the spot: the form of its step first, then what is known of it. */
@Route(value = "grid/matter", layout = GridLayout.class)
@Needs(value = "matters:handle", tiers = Tier.COMMUNITY)
public class TaskOnSpotView extends Screen implements HasUrlParameter<String> {

  private final transient Matters matters;
  private final transient MyWork work;
  private final transient Scopes scopes;
  private final Div content = new Div();
  private UUID id;
  private transient MatterDetail shown;

  @Inject
  public TaskOnSpotView(Matters matters, MyWork work, Scopes scopes) {
    super("grid.matter");
    this.matters = matters;
    this.work = work;
    this.scopes = scopes;
    content.addClassName("phone-list");
    var back = new RouterLink(say("grid.work.back"), MyTasksView.class);
    back.addClassName("back");
    add(back, content);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    try {
      id = UUID.fromString(parameter);
    } catch (IllegalArgumentException e) {
      throw new NotFound("matter");
    }
    refresh();
  }

  @Override
  protected void refresh() {
    var now = matters.get(id);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    lead(now.row().number());
    content.removeAll();
    content.add(
        new MatterPanel(
            speech(), work, scopes.caller(), now, file -> matters.get(id, file), this::refresh));
  }
}
