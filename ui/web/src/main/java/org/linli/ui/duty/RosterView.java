package org.linli.ui.duty;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.duty.boundary.RosterFiles;
import org.linli.duty.boundary.RosterSheets;
import org.linli.duty.boundary.Rosters;
import org.linli.duty.entity.DutyQuery;
import org.linli.duty.entity.ShiftRow;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.LoadDialog;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/** A week of duty, day by day; on a phone each shift is a card. */
@Route(value = "community/rosters", layout = MainLayout.class)
@Needs(value = "rosters:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.rosters.title",
    icon = VaadinIcon.CALENDAR_USER,
    group = NavGroup.REGISTER,
    order = 23)
public class RosterView extends Screen {

  private static final long serialVersionUID = 1L;
  private static final int WEEK = 7;

  private final transient Rosters rosters;
  private final transient RosterFiles files;
  private final transient Scopes scopes;
  private final transient Caller caller;
  private final Span span = new Span();
  private final Div present = new Div();
  private final Panel week = new Panel(say("rosters.week"));
  private final Panel loads = new Panel(say("rosters.loads"));
  private LocalDate monday =
      LocalDate.now(CityTime.ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

  @Inject
  public RosterView(Rosters rosters, RosterFiles files, Scopes scopes, Downloads downloads) {
    super("community.rosters");
    this.rosters = rosters;
    this.files = files;
    this.scopes = scopes;
    caller = scopes.caller();
    present.addClassName("connected");
    if (writes()) {
      actions(load(), plan());
    }
    add(
        new Panel(say("rosters.now"), present),
        new Tools(step("rosters.before", -1), span, step("rosters.after", 1)),
        week,
        loads,
        source("rosters"));
    week.actions(downloads.excel(RosterSheets.SHIFTS, page -> rosters.list(query(), page)));
    refresh();
  }

  private boolean writes() {
    return caller.may("rosters:write");
  }

  private Button step(String key, int weeks) {
    return new Button(
        say(key),
        click -> {
          monday = monday.plusWeeks(weeks);
          refresh();
        });
  }

  private Button plan() {
    var plan =
        new Button(
            say("rosters.plan"),
            VaadinIcon.PLUS.create(),
            click -> ShiftDialogs.plan(speech(), rosters, this::refresh));
    plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return plan;
  }

  private Button load() {
    var locale = Say.locale();
    return new Button(
        say("rosters.import"),
        VaadinIcon.UPLOAD_ALT.create(),
        click ->
            new LoadDialog(
                    "rosters",
                    scopes,
                    () -> files.template(locale),
                    bytes -> files.load(bytes, false),
                    this::refresh)
                .open());
  }

  private DutyQuery query() {
    return new DutyQuery(monday, monday.plusDays(WEEK - 1L), null, null);
  }

  @Override
  protected void refresh() {
    span.setText(say("rosters.span", monday.toString(), monday.plusDays(WEEK - 1L).toString()));
    fillPresent(rosters.now(null, null));
    week.fill(table(rosters.list(query(), PageRequest.first(PageRequest.LONGEST)).items()));
    loads.fill(sums());
  }

  private void fillPresent(List<ShiftRow> shifts) {
    present.removeAll();
    if (shifts.isEmpty()) {
      present.add(new StatusChip(say("rosters.nobody"), Tone.WARNING));
    }
    shifts.forEach(
        shift ->
            present.add(
                new StatusChip(
                    say("rosters.there", shift.post(), shift.presentName()), Tone.GOOD)));
  }

  private Component table(List<ShiftRow> shifts) {
    var table =
        new Table(
            say("rosters.day"),
            say("rosters.time"),
            say("rosters.post"),
            say("rosters.person"),
            say("rosters.place"),
            say("rosters.deed"));
    for (var shift : shifts) {
      var day = LocalDate.ofInstant(shift.starts(), CityTime.ZONE);
      table.row(
          day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Say.locale()),
          say("rosters.from-until", speech().clock(shift.starts()), speech().clock(shift.ends())),
          shift.post(),
          shift.standIn() == null
              ? shift.person()
              : say("rosters.stands-in", shift.standInName(), shift.person(), shift.reason()),
          shift.placeName() == null ? say("rosters.everywhere") : shift.placeName(),
          writes() ? verbs(shift) : new Span(""));
    }
    return table.orSay(say("rosters.none"));
  }

  private Div verbs(ShiftRow shift) {
    return new Div(
        verb(
            "rosters.substitute",
            () -> ShiftDialogs.substitute(speech(), rosters, shift, this::refresh)),
        verb("rosters.remove", () -> remove(shift)));
  }

  private void remove(ShiftRow shift) {
    Ask.sure(
        speech(),
        say("rosters.remove"),
        say("rosters.remove-hint"),
        () -> {
          Deed.attempt(say("rosters.saved"), () -> rosters.remove(shift.id()));
          refresh();
        });
  }

  private Component sums() {
    var table =
        new Table(
            say("rosters.person"),
            say("rosters.shifts"),
            say("rosters.stood-in"),
            say("rosters.hours"));
    rosters
        .loads(monday, monday.plusDays(WEEK - 1L))
        .forEach(
            load ->
                table.row(
                    load.person(), load.shifts(), load.stoodIn(), Say.number(load.hours(), 1)));
    return table.orSay(say("rosters.none"));
  }
}
