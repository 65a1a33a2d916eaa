package org.linli.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.stream.IntStream;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.calendar.boundary.WorkingDays;
import org.linli.calendar.entity.CalendarDay;
import org.linli.calendar.entity.CalendarYear;
import org.linli.calendar.entity.DayDraft;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Calendar;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/** Which days of a year differ from the week; the bureau enters what was announced. */
@Route(value = "calendar", layout = MainLayout.class)
@Needs(
    value = "calendar:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY})
@Nav(title = "calendar.title", icon = VaadinIcon.CALENDAR, group = NavGroup.OVERSIGHT, order = 58)
public class CalendarView extends Screen {

  private static final long serialVersionUID = 1L;
  private static final int FIRST = 2025;
  private static final int AHEAD = 3;

  private final transient WorkingDays days;
  private final transient Caller caller;
  private final Select<Integer> year = new Select<>();
  private final Panel panel = new Panel(say("calendar.days"));

  @Inject
  public CalendarView(WorkingDays days, Scopes scopes) {
    super("calendar");
    this.days = days;
    caller = scopes.caller();
    var now = LocalDate.now(CityTime.ZONE).getYear();
    year.setLabel(say("calendar.year"));
    year.setItems(IntStream.rangeClosed(FIRST, now + AHEAD).boxed().toList());
    year.setValue(now);
    year.addValueChangeListener(change -> refresh());
    if (writes()) {
      var enter = new Button(say("calendar.enter"), VaadinIcon.PLUS.create(), click -> enter());
      enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(enter);
    }
    add(new Tools(year), panel, source("calendar"));
    refresh();
  }

  private boolean writes() {
    return caller.may("calendar:write");
  }

  @Override
  protected void refresh() {
    var found = Deed.asked(() -> days.year(year.getValue(), Say.locale()));
    if (found != null) {
      panel.fill(told(found), table(found));
    }
  }

  private Component told(CalendarYear found) {
    var sum = say("calendar.sum", String.valueOf(found.year()), found.workingDays());
    var told =
        found.source() == null
            ? say("calendar.unknown")
            : say(found.official() ? "calendar.official" : "calendar.provisional", found.source());
    return new Paragraph(sum + " " + told);
  }

  private Component table(CalendarYear found) {
    var table =
        new Table(
            say("calendar.day"),
            say("calendar.weekday"),
            say("calendar.name"),
            say("calendar.worked"),
            say("calendar.deed"));
    for (var day : found.days()) {
      table.row(
          day.day(),
          day.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Say.locale()),
          day.name(),
          new StatusChip(
              say(day.working() ? "calendar.working" : "calendar.free"),
              day.working() ? Tone.WARNING : Tone.GOOD),
          day.own() && writes() ? verb("calendar.take-back", () -> takeBack(day)) : new Span(""));
    }
    return table.orSay(say("calendar.none"));
  }

  private void takeBack(CalendarDay day) {
    Deed.attempt(say("calendar.saved"), () -> days.set(day.day(), new DayDraft(null, null)));
    refresh();
  }

  private void enter() {
    var day = Calendar.day(say("calendar.day"));
    var name = new TextField(say("calendar.name"));
    name.setMaxLength(80);
    var working = new Checkbox(say("calendar.working"));
    new Ask(speech(), say("calendar.enter"))
        .text(say("calendar.enter-hint"))
        .with(day, name, working)
        .answer(
            say("calendar.save"),
            () ->
                Deed.attempt(
                    say("calendar.saved"),
                    () -> {
                      days.set(day.getValue(), new DayDraft(working.getValue(), name.getValue()));
                      refresh();
                    }))
        .open();
  }
}
