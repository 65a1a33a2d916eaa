package org.linli.ui.neighbours;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.look.part.Hint;
import org.linli.neighbours.boundary.OwnNeighbours;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.ActivityState;
import org.linli.neighbours.entity.SignUp;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.resident.ResidentLayout;

/** What a resident can do together with neighbours of other communities. */
@Route(value = "resident/neighbours", layout = ResidentLayout.class)
@Needs(value = "self:neighbours", tiers = Tier.RESIDENT)
public class NeighbourhoodView extends Screen {

  private static final int SHOWN = 50;
  private static final int LONGEST_SHOWN = 40;

  private final transient OwnNeighbours own;
  private final Div list = new Div();

  @Inject
  public NeighbourhoodView(OwnNeighbours own) {
    super("resident.neighbours");
    this.own = own;
    list.addClassName("phone-list");
    add(list, source("neighbours"));
    refresh();
    freshOn("neighbours");
  }

  @Override
  protected void refresh() {
    list.removeAll();
    var rows = own.list(PageRequest.first(SHOWN)).items();
    if (rows.isEmpty()) {
      list.add(empty(VaadinIcon.GROUP, "neighbours.none-yet"));
    }
    rows.forEach(row -> list.add(card(row)));
  }

  private Article card(ActivityRow row) {
    var body = new Paragraph(row.body());
    body.addClassName("notice-body");
    var card =
        new Article(
            new H3(row.title()),
            new Hint(
                say(
                    "neighbours.when-where",
                    speech().moment(row.startsAt()),
                    speech().moment(row.endsAt()),
                    row.place())),
            new Hint(say("neighbours.held-by", row.hostName())),
            body);
    card.addClassName("notice-card");
    if (row.state() == ActivityState.CANCELLED) {
      card.add(new Hint(say("neighbours.is-cancelled")));
      return card;
    }
    if (row.shown() == null) {
      if (row.isOpenAt(Instant.now())) {
        card.add(primary("neighbours.sign-up", row, () -> askToSignUp(row)));
      } else {
        card.add(new Hint(say("neighbours.closed")));
      }
    } else {
      card.add(new Hint(say("neighbours.you-come", row.shown())));
      card.add(plain("neighbours.leave", row, () -> leave(row)));
      card.add(plain("neighbours.say", row, () -> say(row)));
    }
    card.add(plain("neighbours.words", row, () -> read(row)));
    return card;
  }

  private Button primary(String key, ActivityRow row, Runnable deed) {
    var button = plain(key, row, deed);
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private Button plain(String key, ActivityRow row, Runnable deed) {
    var button = new Button(say(key), click -> deed.run());
    button.setAriaLabel(say("neighbours.deed-of", say(key), row.title()));
    button.setWidthFull();
    return button;
  }

  private void askToSignUp(ActivityRow row) {
    var shown = new TextField(say("neighbours.shown"));
    shown.setMaxLength(LONGEST_SHOWN);
    shown.setWidthFull();
    shown.setHelperText(say("neighbours.shown-help"));
    var agreed =
        new Checkbox(say(row.own() ? "neighbours.agree" : "neighbours.agree-to", row.hostName()));
    new Ask(speech(), say("neighbours.sign-up"))
        .text(row.title())
        .with(shown, agreed)
        .answer(
            say("neighbours.sign-up"),
            () ->
                Deed.attempt(
                    say("neighbours.signed-up-done"),
                    () -> {
                      own.signUp(row.id(), new SignUp(shown.getValue(), agreed.getValue()));
                      refresh();
                    }))
        .open();
  }

  private void leave(ActivityRow row) {
    Ask.sure(
        speech(),
        say("neighbours.leave"),
        say("neighbours.leave-sure", row.title()),
        () -> {
          own.leave(row.id());
          refresh();
        });
  }

  private void say(ActivityRow row) {
    Ask.note(
        speech(),
        say("neighbours.say"),
        say("neighbours.say-field", row.shown()),
        words -> own.say(row.id(), words));
  }

  private void read(ActivityRow row) {
    new Ask(speech(), say("neighbours.words"))
        .with(new WordList(speech(), own.words(row.id(), PageRequest.first(SHOWN)).items(), null))
        .open();
  }
}
