package org.linli.ui.apis;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.apis.boundary.Admissions;
import org.linli.apis.boundary.ApiQuery;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.ApplicationDetail;
import org.linli.apis.boundary.Applications;
import org.linli.apis.boundary.GrantRow;
import org.linli.apis.boundary.Wanted;
import org.linli.apis.entity.ApiState;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.GrantKind;
import org.linli.look.part.Calendar;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** What an application may call and asks for, with the deeds of its owner and of who admits. */
final class GrantList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Speech speech;
  private final transient Applications applications;
  private final transient Admissions admissions;
  private final transient Apis apis;
  private final transient ApplicationDetail detail;
  private final boolean admits;
  private final transient Runnable anew;

  /** Something that can be asked for. */
  private record Choice(GrantKind kind, String target, String label) {}

  GrantList(
      Speech speech,
      Applications applications,
      Admissions admissions,
      Apis apis,
      ApplicationDetail detail,
      boolean admits,
      Runnable anew) {
    this.speech = speech;
    this.applications = applications;
    this.admissions = admissions;
    this.apis = apis;
    this.detail = detail;
    this.admits = admits;
    this.anew = anew;
    var grid = new Grid<GrantRow>();
    grid.addColumn(row -> Say.word(row.kind()))
        .setHeader(speech.say("apis.kind"))
        .setAutoWidth(true);
    grid.addColumn(GrantRow::target).setHeader(speech.say("apis.id")).setFlexGrow(1);
    grid.addComponentColumn(this::chip).setHeader(speech.say("apis.state")).setAutoWidth(true);
    grid.addColumn(row -> speech.day(row.until()))
        .setHeader(speech.say("applications.until"))
        .setAutoWidth(true);
    grid.addComponentColumn(this::verbs).setHeader(speech.say("apis.actions")).setAutoWidth(true);
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateText(speech.say("applications.grants.none"));
    grid.getElement().setAttribute("aria-label", speech.say("applications.grants"));
    grid.setItems(detail.grants());
    add(grid);
    var state = detail.row().state();
    if (asks(state) || admits && state == ApplicationState.ADMITTED) {
      var ask =
          new Button(
              speech.say(admits ? "applications.grant" : "applications.ask"), click -> choose());
      ask.setId("ask");
      add(ask);
    }
  }

  private boolean asks(ApplicationState state) {
    return detail.row().mine()
        && (state == ApplicationState.DRAFT || state == ApplicationState.ADMITTED);
  }

  private StatusChip chip(GrantRow row) {
    if (!row.granted()) {
      return new StatusChip(speech.say("applications.grant.asked"), Tone.WARNING);
    }
    return row.standsAt(Instant.now())
        ? new StatusChip(speech.say("applications.grant.stands"), Tone.GOOD)
        : new StatusChip(speech.say("applications.grant.over"), Tone.NEUTRAL);
  }

  private Span verbs(GrantRow row) {
    var verbs = new Span();
    var id = detail.row().id();
    if (admits) {
      if (!row.granted() && detail.row().state() == ApplicationState.ADMITTED) {
        verbs.add(
            verb(
                "applications.grant",
                () -> admissions.grant(id, new Wanted(row.kind(), row.target(), row.until()))));
      }
      verbs.add(
          verb(
              row.granted() ? "applications.grant.withdraw" : "applications.grant.refuse",
              () -> admissions.withdraw(id, row.kind(), row.target())));
    } else if (asks(detail.row().state())) {
      verbs.add(verb("apis.remove", () -> applications.giveUp(id, row.kind(), row.target())));
    }
    return verbs;
  }

  private Button verb(String key, Runnable deed) {
    return Verb.of(
        speech.say(key),
        () -> {
          if (Deed.attempt(speech.say("apis.done"), deed)) {
            anew.run();
          }
        });
  }

  private void choose() {
    var what = new ComboBox<Choice>(speech.say("applications.what"));
    what.setItems(choices());
    what.setItemLabelGenerator(Choice::label);
    what.setWidthFull();
    what.setId("what");
    var until = Calendar.day(speech.say("applications.until"));
    until.setValue(LocalDate.now(speech.zone()).plusMonths(6));
    until.setWidthFull();
    var title = speech.say(admits ? "applications.grant" : "applications.ask");
    new Ask(speech, title)
        .with(what, until)
        .answer(title, () -> Deed.attempt(speech.say("apis.done"), () -> take(what, until)))
        .open();
  }

  private void take(ComboBox<Choice> what, DatePicker until) {
    if (what.isEmpty() || until.isEmpty()) {
      throw new Invalid("target", "required");
    }
    var wanted =
        new Wanted(
            what.getValue().kind(),
            what.getValue().target(),
            until.getValue().atStartOfDay(speech.zone()).toInstant());
    if (admits) {
      admissions.grant(detail.row().id(), wanted);
    } else {
      applications.ask(detail.row().id(), wanted);
    }
    anew.run();
  }

  /** Groups first; of the interfaces, the owner is offered those that the own account may call. */
  private List<Choice> choices() {
    var query = new ApiQuery(null, ApiState.OPEN, true, false);
    var open = apis.list(query, PageRequest.first(PageRequest.LONGEST)).items();
    return Stream.concat(
            apis.groups().stream()
                .filter(group -> group.grantable() && group.apis() > 0)
                .map(
                    group ->
                        new Choice(
                            GrantKind.GROUP,
                            group.id(),
                            speech.say(
                                "applications.whole-group", group.name().in(speech.locale())))),
            open.stream()
                .filter(row -> admits || row.held())
                .map(row -> new Choice(GrantKind.API, row.id(), row.id() + " · " + row.title())))
        .toList();
  }
}
