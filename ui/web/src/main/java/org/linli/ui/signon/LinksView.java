package org.linli.ui.signon;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.look.access.Needs;
import org.linli.look.shell.Brand;
import org.linli.look.shell.SessionEnd;
import org.linli.look.shell.Trip;
import org.linli.look.text.Say;
import org.linli.singlesignon.boundary.AccountLinks;
import org.linli.singlesignon.boundary.LinkRow;
import org.linli.singlesignon.boundary.SingleSignOn;
import org.linli.ui.parts.Deed;

/** By which identity providers the own account may be signed in; linked and unlinked here. */
@Route(Trip.LINKS)
@Needs("self:links")
public class LinksView extends Main implements HasDynamicTitle {

  private final transient AccountLinks links;
  private final transient SingleSignOn signOn;
  private final Div list = new Div();

  @Inject
  public LinksView(AccountLinks links, SingleSignOn signOn) {
    this.links = links;
    this.signOn = signOn;
    addClassName("linli-sign-in");
    var problem = new Div();
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    SessionEnd.reason().ifPresent(problem::setText);
    var back = new Button(Say.text("signon.back"), click -> UI.getCurrent().navigate(""));
    back.setId("back");
    list.addClassName("other-doors");
    var form =
        new Div(
            new Brand(),
            new H1(Say.text("look.sign-on")),
            new Paragraph(Say.text("signon.links.lead")),
            problem,
            list,
            back);
    form.addClassName("form");
    add(form);
    refresh();
  }

  @Override
  public String getPageTitle() {
    return Say.text("look.sign-on") + " · " + Brand.name();
  }

  private void refresh() {
    list.removeAll();
    var rows = links.mine();
    if (rows.isEmpty()) {
      list.add(new Paragraph(Say.text("signon.links.none")));
    }
    rows.forEach(row -> list.add(line(row)));
  }

  private Div line(LinkRow row) {
    var who = new Div(new Span(row.name()));
    who.addClassName("who");
    var state = new Element("small");
    state.setText(
        row.isLinked()
            ? Say.text("signon.linked", Say.time(row.linkedAt()), Say.word(row.linkedBy()))
            : Say.text("signon.unlinked"));
    who.getElement().appendChild(state);
    var line = new Div(who, row.isLinked() ? unlink(row) : link(row));
    line.addClassName("sign-on-link");
    return line;
  }

  private Button unlink(LinkRow row) {
    var button =
        new Button(
            Say.text("signon.unlink"),
            click -> {
              if (Deed.attempt(Say.text("signon.done"), () -> links.unlink(row.provider()))) {
                refresh();
              }
            });
    button.setId("unlink-" + row.provider());
    return button;
  }

  private Button link(LinkRow row) {
    var button =
        new Button(
            Say.text("signon.link"),
            click ->
                UI.getCurrent().getPage().fetchCurrentURL(page -> begin(row, Trip.back(page))));
    button.setId("link-" + row.provider());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  void begin(LinkRow row, String back) {
    Deed.attempt(() -> Trip.go(UI.getCurrent(), signOn.beginLink(row.provider(), back)));
  }
}
