package org.linli.ui.duty;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDateTime;
import org.linli.duty.boundary.Rosters;
import org.linli.duty.entity.DutyPerson;
import org.linli.duty.entity.ShiftDraft;
import org.linli.duty.entity.ShiftRow;
import org.linli.duty.entity.Substitution;
import org.linli.look.part.Calendar;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Plans a shift, or says who stands in. */
final class ShiftDialogs {

  private ShiftDialogs() {}

  static void plan(Speech speech, Rosters rosters, Runnable after) {
    var post = new TextField(Say.text("rosters.post"));
    post.setMaxLength(80);
    var starts = Calendar.moment(Say.text("rosters.starts"));
    var ends = Calendar.moment(Say.text("rosters.ends"));
    var person = people(rosters, "rosters.person");
    new Ask(speech, Say.text("rosters.plan"))
        .with(post, starts, ends, person)
        .answer(
            Say.text("rosters.save"),
            () ->
                Deed.attempt(
                    Say.text("rosters.saved"),
                    () -> {
                      rosters.plan(
                          new ShiftDraft(
                              post.getValue(),
                              null,
                              instant(starts.getValue()),
                              instant(ends.getValue()),
                              person.getValue() == null ? null : person.getValue().account()));
                      after.run();
                    }))
        .open();
  }

  static void substitute(Speech speech, Rosters rosters, ShiftRow shift, Runnable after) {
    var person = people(rosters, "rosters.stand-in");
    person.setEmptySelectionAllowed(true);
    person.setEmptySelectionCaption(Say.text("rosters.give-back"));
    var reason = new TextField(Say.text("rosters.reason"));
    reason.setMaxLength(200);
    reason.setWidthFull();
    new Ask(speech, Say.text("rosters.substitute"))
        .with(person, reason)
        .answer(
            Say.text("rosters.save"),
            () ->
                Deed.attempt(
                    Say.text("rosters.saved"),
                    () -> {
                      var chosen = person.getValue();
                      rosters.substitute(
                          shift.id(),
                          new Substitution(
                              chosen == null ? null : chosen.account(), reason.getValue()));
                      after.run();
                    }))
        .open();
  }

  private static Select<DutyPerson> people(Rosters rosters, String key) {
    var select = new Select<DutyPerson>();
    select.setLabel(Say.text(key));
    select.setItems(rosters.people());
    select.setItemLabelGenerator(
        each ->
            each == null
                ? Say.text("rosters.give-back")
                : each.skills().isEmpty()
                    ? each.name()
                    : each.name() + " · " + String.join(" ", each.skills()));
    return select;
  }

  private static Instant instant(LocalDateTime there) {
    return there == null ? null : there.atZone(CityTime.ZONE).toInstant();
  }
}
