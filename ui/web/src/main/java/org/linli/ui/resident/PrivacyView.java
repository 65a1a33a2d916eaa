package org.linli.ui.resident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.collection.boundary.HomeCollection;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Downloads;
import org.linli.look.part.Hint;
import org.linli.look.text.Say;
import org.linli.privacy.boundary.OwnDataSheet;
import org.linli.privacy.boundary.Privacy;
import org.linli.privacy.entity.PrivacyNotice;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Screen;

/** The privacy rules 隐私规则, to be read and accepted, and what I may do with my own data. */
@Route(value = "resident/privacy", layout = ResidentLayout.class)
@Needs(value = "home:read", tiers = Tier.RESIDENT)
public class PrivacyView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Privacy privacy;
  private final Div notice = new Div();
  private final TextField name = new TextField();

  @Inject
  public PrivacyView(Privacy privacy, HomeCollection home, Downloads downloads, Scopes scopes) {
    super("resident.privacy");
    this.privacy = privacy;
    notice.addClassName("phone-list");
    name.setLabel(say("resident.privacy.name"));
    name.setValue(scopes.caller().displayName());
    name.setWidthFull();
    var correct = new Button(say("resident.privacy.correct"), click -> correct());
    var delete = new Button(say("resident.privacy.delete"), click -> askToDelete());
    delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
    var mine =
        new Div(
            new H2(say("resident.privacy.mine")),
            downloads.excel(OwnDataSheet.SHEET, privacy::own),
            name,
            correct,
            delete);
    mine.addClassName("phone-list");
    add(notice, new HomeTraces(home), mine, source("rights"));
    refresh();
  }

  @Override
  protected final void refresh() {
    var now = privacy.get();
    notice.removeAll();
    notice.add(
        new H2(
            say("resident.privacy.version", String.valueOf(now.version()), now.since().toString())),
        new Paragraph(
            say("resident.privacy.answers", Say.text(now.controller()), Say.text(now.contact()))));
    now.rules().forEach(line -> notice.add(card(line)));
    if (now.isAccepted()) {
      notice.add(new Hint(say("resident.privacy.accepted-at", Say.time(now.acceptedAt()))));
      return;
    }
    if (now.acceptedBefore() != null) {
      notice.add(new Hint(say("resident.privacy.changed", String.valueOf(now.acceptedBefore()))));
    }
    var accept = new Button(say("resident.privacy.accept"), click -> accept(now));
    accept.setId("accept-privacy");
    accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    notice.add(accept);
  }

  private Article card(PrivacyNotice.Line line) {
    var card = new Article(new H3(Say.text(line.what())));
    card.addClassName("looks-card");
    card.add(
        new Facts()
            .fact(say("resident.privacy.purpose"), Say.text(line.purpose()))
            .fact(say("resident.privacy.basis"), Say.text(line.basis()))
            .fact(say("resident.privacy.who"), Say.text(line.who()))
            .fact(say("resident.privacy.kept"), say("resident.privacy.days", line.days())));
    return card;
  }

  private void accept(PrivacyNotice read) {
    var taken =
        Deed.attempt(
            say("resident.privacy.accepted"), () -> privacy.accept(read.version(), read.hash()));
    if (taken) {
      getParent()
          .flatMap(Component::getParent)
          .filter(ResidentLayout.class::isInstance)
          .map(ResidentLayout.class::cast)
          .ifPresent(ResidentLayout::accepted);
    }
    refresh();
  }

  private void correct() {
    Deed.attempt(say("resident.privacy.corrected"), () -> privacy.correctName(name.getValue()));
  }

  private void askToDelete() {
    var password = new PasswordField(say("resident.privacy.password"));
    password.setId("delete-password");
    new Ask(speech(), say("resident.privacy.delete"))
        .text(say("resident.privacy.delete-sure"))
        .with(password)
        .answer(
            say("resident.privacy.delete"),
            () -> Deed.attempt(say("resident.privacy.deleted"), () -> delete(password.getValue())))
        .open();
  }

  private void delete(String password) {
    privacy.delete(password);
    SignedIn.nobody();
    getUI().ifPresent(ui -> ui.getPage().setLocation("sign-in"));
  }
}
