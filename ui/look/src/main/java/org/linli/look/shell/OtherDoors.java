package org.linli.look.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.linli.access.boundary.Refusal;
import org.linli.look.text.Say;
import org.linli.singlesignon.boundary.Offer;
import org.linli.singlesignon.boundary.SingleSignOn;

/** Beside the password: a button for each identity provider that is in use. */
final class OtherDoors extends Div {

  private static final long serialVersionUID = 1L;

  private transient SingleSignOn signOn;
  private transient Consumer<Refusal> refused;

  OtherDoors() {
    addClassName("other-doors");
    setVisible(false);
  }

  void open(SingleSignOn doors, Consumer<Refusal> onRefused) {
    signOn = doors;
    refused = onRefused;
    removeAll();
    var offers = doors.offers();
    setVisible(!offers.isEmpty());
    add(new Span(Say.text("look.sign-on.or")));
    offers.forEach(offer -> add(button(offer)));
  }

  private Button button(Offer offer) {
    var button = new Button(Say.text("look.sign-on.by", offer.name()), VaadinIcon.SIGN_IN.create());
    button.setId("provider-" + offer.id());
    button.addThemeVariants(ButtonVariant.LUMO_LARGE);
    button.addClickListener(
        click ->
            getUI()
                .ifPresent(
                    ui -> ui.getPage().fetchCurrentURL(page -> begin(offer, Trip.back(page)))));
    return button;
  }

  void begin(Offer offer, String back) {
    try {
      var begun = signOn.begin(offer.id(), back);
      getUI().ifPresent(ui -> Trip.go(ui, begun));
    } catch (Refusal refusal) {
      refused.accept(refusal);
    }
  }
}
