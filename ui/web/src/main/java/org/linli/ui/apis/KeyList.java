package org.linli.ui.apis;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import org.linli.apis.boundary.Admissions;
import org.linli.apis.boundary.ApplicationDetail;
import org.linli.apis.boundary.Applications;
import org.linli.apis.entity.ApplicationState;
import org.linli.identity.boundary.ApplicationKey;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** The keys of an application: made by its owner, revoked by the owner and by who admits. */
final class KeyList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Speech speech;
  private final transient Applications applications;
  private final transient Admissions admissions;
  private final transient ApplicationDetail detail;
  private final boolean admits;
  private final transient Runnable anew;

  KeyList(
      Speech speech,
      Applications applications,
      Admissions admissions,
      ApplicationDetail detail,
      boolean admits,
      Runnable anew) {
    this.speech = speech;
    this.applications = applications;
    this.admissions = admissions;
    this.detail = detail;
    this.admits = admits;
    this.anew = anew;
    var grid = new Grid<ApplicationKey>();
    grid.addColumn(ApplicationKey::label).setHeader(speech.say("applications.key.label"));
    grid.addColumn(key -> key.shown() + "…").setHeader(speech.say("applications.key.shown"));
    grid.addColumn(key -> speech.moment(key.expiresAt()))
        .setHeader(speech.say("applications.until"));
    grid.addComponentColumn(this::chip).setHeader(speech.say("apis.state")).setAutoWidth(true);
    grid.addComponentColumn(this::verbs).setHeader(speech.say("apis.actions")).setAutoWidth(true);
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateText(speech.say("applications.keys.none"));
    grid.getElement().setAttribute("aria-label", speech.say("applications.keys"));
    grid.setItems(detail.keys());
    add(grid);
    if (detail.row().mine() && detail.row().state() == ApplicationState.ADMITTED) {
      var make = new Button(speech.say("applications.key.make"), click -> make());
      make.setId("key-make");
      add(make);
    }
  }

  private StatusChip chip(ApplicationKey key) {
    if (key.revokedAt() != null) {
      return new StatusChip(speech.say("applications.key.revoked"), Tone.NEUTRAL);
    }
    return key.standsAt(Instant.now())
        ? new StatusChip(speech.say("applications.key.stands"), Tone.GOOD)
        : new StatusChip(speech.say("applications.grant.over"), Tone.NEUTRAL);
  }

  private Span verbs(ApplicationKey key) {
    var verbs = new Span();
    if (key.standsAt(Instant.now()) && (admits || detail.row().mine())) {
      var revoke =
          new Button(
              speech.say("applications.key.revoke"),
              click ->
                  Ask.sure(
                      speech,
                      speech.say("applications.key.revoke"),
                      speech.say("applications.key.revoke.warning", key.label()),
                      () -> revoke(key)));
      revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
      verbs.add(revoke);
    }
    return verbs;
  }

  private void revoke(ApplicationKey key) {
    if (detail.row().mine()) {
      applications.revokeKey(detail.row().id(), key.id());
    } else {
      admissions.revokeKey(detail.row().id(), key.id());
    }
    anew.run();
  }

  private void make() {
    var label = new TextField(speech.say("applications.key.label"));
    label.setId("key-label");
    label.setRequired(true);
    label.setMaxLength(120);
    label.setWidthFull();
    var days = number("applications.key.days", 90, 1, 366);
    var overlap = number("applications.key.overlap", 24, 0, 720);
    overlap.setHelperText(speech.say("applications.key.overlap.hint"));
    new Ask(speech, speech.say("applications.key.make"))
        .with(label, days, overlap)
        .answer(
            speech.say("applications.key.make"),
            () ->
                Deed.attempt(
                    () -> {
                      var key =
                          applications.issueKey(
                              detail.row().id(),
                              label.getValue(),
                              Duration.ofDays(value(days)),
                              Duration.ofHours(value(overlap)));
                      anew.run();
                      Ask.once(
                          speech,
                          speech.say("applications.key.once"),
                          speech.say("applications.key.once.hint"),
                          speech.say("applications.key"),
                          key.token());
                    }))
        .open();
  }

  private IntegerField number(String key, int value, int least, int most) {
    var field = new IntegerField(speech.say(key));
    field.setValue(value);
    field.setMin(least);
    field.setMax(most);
    field.setStepButtonsVisible(true);
    field.setWidthFull();
    return field;
  }

  private static int value(IntegerField field) {
    return field.getValue() == null ? 0 : field.getValue();
  }
}
