package org.linli.ui.community;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.look.part.Calendar;
import org.linli.look.part.Hint;
import org.linli.look.text.Say;
import org.linli.notices.boundary.NoticeDesk;
import org.linli.notices.entity.NoticeDraft;
import org.linli.notices.entity.Targets;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PlaceWays;
import org.linli.ui.parts.Speech;

/** A notice is written, and for whom it is; how many that are is told before it is published. */
final class PublishNotice {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 8000;
  private static final Set<PlaceKind> WHERE =
      Set.of(PlaceKind.GRID, PlaceKind.COMPOUND, PlaceKind.BUILDING, PlaceKind.UNIT);
  private static final List<String> ROLES =
      List.of(
          "RESIDENT",
          "EXPERIENCE_OFFICER",
          "OWNERS_COMMITTEE",
          "SUPERVISION_GROUP",
          "PROPERTY_MANAGER",
          "GRID_WORKER",
          "GRID_LEADER");

  private final Speech speech;
  private final NoticeDesk desk;
  private final Runnable done;
  private final TextField title = new TextField();
  private final TextArea body;
  private final DatePicker until;
  private final MultiSelectComboBox<PlaceRow> places = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> roles = new MultiSelectComboBox<>();
  private final Checkbox signFor = new Checkbox();
  private final Checkbox letters = new Checkbox();
  private final Hint audience = new Hint("");

  PublishNotice(Speech speech, NoticeDesk desk, Places known, Runnable done) {
    this.speech = speech;
    this.desk = desk;
    this.done = done;
    title.setLabel(speech.say("notice.title"));
    title.setMaxLength(LONGEST_TITLE);
    title.setRequiredIndicatorVisible(true);
    title.setErrorMessage(speech.say("form.required"));
    title.setWidthFull();
    body = Ask.area(speech.say("notice.body"));
    body.setMaxLength(LONGEST_BODY);
    body.setMinRows(6);
    until = Calendar.day(speech.say("notice.until-field"));
    until.setMin(LocalDate.now(speech.zone()));
    places(known.tree());
    roles.setLabel(speech.say("notice.roles"));
    roles.setItems(ROLES);
    roles.setItemLabelGenerator(role -> Say.wordOr("Role.", role));
    roles.setWidthFull();
    signFor.setLabel(speech.say("notice.sign-for"));
    letters.setLabel(speech.say("notice.letters"));
    letters.setValue(true);
    places.addValueChangeListener(change -> count());
    roles.addValueChangeListener(change -> count());
    audience.getElement().setAttribute("role", "status");
  }

  private void places(List<PlaceRow> all) {
    var ways = PlaceWays.of(all);
    places.setLabel(speech.say("notice.places"));
    places.setItems(all.stream().filter(place -> WHERE.contains(place.kind())).toList());
    places.setItemLabelGenerator(place -> ways.way(place.id()));
    places.setWidthFull();
  }

  void open() {
    count();
    new Ask(speech, speech.say("notice.publish"))
        .with(title, body, until, places, roles, audience, signFor, letters)
        .answer(speech.say("notice.publish"), this::publish)
        .open();
  }

  private Targets targets() {
    return new Targets(
        places.getValue().stream().map(PlaceRow::id).collect(Collectors.toSet()), roles.getValue());
  }

  private void count() {
    var counted = Deed.asked(() -> desk.get(targets()));
    audience.setText(
        counted == null
            ? ""
            : speech.say(
                "notice.audience", Say.number(counted.people()), Say.number(counted.homes())));
  }

  private boolean publish() {
    title.setInvalid(title.getValue().isBlank());
    return !title.isInvalid()
        && Deed.attempt(
            speech.say("notice.published"),
            () -> {
              desk.publish(
                  new NoticeDraft(
                      title.getValue().strip(),
                      body.getValue().strip(),
                      NoticesView.endOf(until.getValue(), speech.zone()),
                      targets(),
                      signFor.getValue(),
                      letters.getValue()));
              done.run();
            });
  }
}
