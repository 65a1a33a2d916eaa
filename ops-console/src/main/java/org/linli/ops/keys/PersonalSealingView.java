package org.linli.ops.keys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Tier;
import org.linli.keys.boundary.KeyBook;
import org.linli.keys.boundary.PersonalSealing;
import org.linli.keys.boundary.SealedField;
import org.linli.keys.boundary.SealingPass;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Notes;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;

/** Whether names and telephones of persons lie encrypted, column by column, and how far it is. */
@Route(value = "personal-data", layout = MainLayout.class)
@Nav(title = "ops.personal", icon = VaadinIcon.USER_CARD, order = 41)
@Needs(value = "keys:read", tiers = Tier.PLATFORM)
public class PersonalSealingView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient PersonalSealing sealing;
  private final transient KeyBook book;
  private final Paragraph order = new Paragraph();
  private final Grid<SealedField> grid = new Grid<>(SealedField.class, false);

  @Inject
  public PersonalSealingView(PersonalSealing sealing, KeyBook book) {
    this.sealing = sealing;
    this.book = book;
    addClassNames("linli-view", "ops-personal");
    var lead = new Paragraph(Say.text("ops.personal.lead"));
    lead.addClassName("lead");
    add(lead, order);
    if (SignedIn.caller().filter(caller -> caller.may("keys:write")).isPresent()) {
      add(verbs());
    }
    columns();
    add(grid);
    refresh();
  }

  private Div verbs() {
    var tools = new Div();
    tools.addClassName("tools");
    tools.add(
        new Button(
            Say.text("ops.personal.seal"),
            VaadinIcon.LOCK.create(),
            click -> sure("seal", sealing::seal)),
        new Button(
            Say.text("ops.personal.lift"),
            VaadinIcon.UNLOCK.create(),
            click -> sure("lift", sealing::lift)),
        new Button(
            Say.text("ops.personal.now"), VaadinIcon.REFRESH.create(), click -> done(this::now)));
    return tools;
  }

  private void columns() {
    grid.addColumn(row -> Say.text("ops.personal.field." + row.field()))
        .setHeader(Say.text("ops.personal.field"))
        .setAutoWidth(true);
    grid.addColumn(row -> Say.number(row.sealed()))
        .setHeader(Say.text("ops.personal.sealed"))
        .setAutoWidth(true);
    grid.addColumn(row -> Say.number(row.clear()))
        .setHeader(Say.text("ops.personal.clear"))
        .setAutoWidth(true);
    grid.addColumn(row -> row.pass().map(PersonalSealingView::walked).orElse(""))
        .setHeader(Say.text("ops.personal.pass"))
        .setAutoWidth(true);
    grid.addThemeVariants(GridVariant.LUMO_COMPACT);
    grid.getElement().setAttribute("aria-label", Say.text("ops.personal"));
    grid.setAllRowsVisible(true);
  }

  private static String walked(SealingPass pass) {
    if (pass.doneAt() != null) {
      return Say.text(
          "ops.personal.done", Say.time(pass.doneAt()), Say.number(pass.changed()), pass.version());
    }
    return Say.text(
        "ops.personal.going",
        pass.upTo() == null ? "–" : pass.upTo(),
        Say.number(pass.changed()),
        pass.version());
  }

  private void sure(String verb, Runnable deed) {
    new ConfirmDialog(
            Say.text("ops.personal." + verb),
            Say.text("ops.personal." + verb + ".what"),
            Say.text("ops.personal." + verb),
            event -> done(deed),
            Say.text("ops.cancel"),
            event -> {})
        .open();
  }

  private void now() {
    Notes.done(Say.text("ops.keys.resealed", Say.number(book.reseal().values())));
  }

  private void done(Runnable deed) {
    try {
      deed.run();
      refresh();
    } catch (Refusal refusal) {
      Notes.failed(Say.problem(refusal));
    }
  }

  private void refresh() {
    order.setText(
        sealing
            .order()
            .map(
                now ->
                    Say.text(
                        "ops.personal.order", Say.word(now.state()), now.by(), Say.time(now.at())))
            .orElseGet(() -> Say.text("ops.personal.order.none")));
    grid.setItems(sealing.list());
  }
}
