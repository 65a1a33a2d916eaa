package org.linli.ui.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.look.part.Notes;
import org.linli.matters.boundary.GridEvents;
import org.linli.matters.boundary.Matters;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.KindDetail;
import org.linli.places.boundary.Places;
import org.linli.ui.matters.Receipt;
import org.linli.ui.matters.ReportForm;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/** What I saw and photographed on my round becomes a grid event on the spot. */
@Route(value = "grid/patrol", layout = GridLayout.class)
@Needs(value = "matters:open", tiers = Tier.COMMUNITY)
public class PatrolView extends Screen {

  private final transient GridEvents events;
  private final transient Matters matters;
  private final transient Places places;
  private final Div asked = new Div();
  private final Div receipt = new Div();

  @Inject
  public PatrolView(GridEvents events, Matters matters, Places places) {
    super("grid.patrol");
    this.events = events;
    this.matters = matters;
    this.places = places;
    add(receipt, asked);
    ReportForm.offered(() -> events.get(Door.PATROL))
        .ifPresentOrElse(
            this::ask, () -> asked.add(empty(VaadinIcon.BAN, "matters.not-by-this-door")));
  }

  private void ask(KindDetail kind) {
    var around = ReportForm.outside(places.tree());
    var form =
        new ReportForm(speech(), say("grid.patrol.what"), kind, around, matters::whereabouts);
    var send =
        new Button(
            say("grid.patrol.send"), VaadinIcon.PAPERPLANE.create(), click -> send(form, kind));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    send.addClassName("thumb-button");
    var thumb = new Div(send);
    thumb.addClassName("thumb");
    asked.removeAll();
    asked.add(form, thumb);
  }

  private void send(ReportForm form, KindDetail kind) {
    if (!form.isComplete()) {
      return;
    }
    var opened = Deed.asked(() -> events.open(Door.PATROL, form.event()));
    if (opened == null) {
      return;
    }
    Notes.done(say("grid.patrol.sent"));
    ask(kind);
    var paper = new Receipt(speech(), opened);
    receipt.removeAll();
    receipt.add(paper);
    paper.focus();
  }
}
