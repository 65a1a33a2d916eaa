package org.linli.ui.matters;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.shell.MainLayout;
import org.linli.matters.boundary.Appointments;
import org.linli.matters.entity.Appointment;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;

/** Who comes to the counter on a day, in the order of time. */
@Route(value = "community/appointments", layout = MainLayout.class)
@Needs(value = "matters:open", tiers = Tier.COMMUNITY)
@Nav(title = "matters.appointments.title", icon = VaadinIcon.CALENDAR_CLOCK, order = 8)
public class AppointmentsView extends Screen {

  private final transient Appointments appointments;
  private final DatePicker day;
  private final Grid<Appointment> grid = new Grid<>();

  @Inject
  public AppointmentsView(Appointments appointments) {
    super("matters.appointments");
    this.appointments = appointments;
    day = new DatePicker(say("booking.day"));
    day.setLocale(speech().locale());
    day.setValue(LocalDate.now(CityTime.ZONE));
    day.addValueChangeListener(change -> refresh());
    var filters = new Div(day);
    filters.addClassName("filters");
    grid.addColumn(one -> speech().moment(one.starts())).setHeader(say("booking.slot"));
    grid.addColumn(Appointment::about).setHeader(say("matters.kind")).setFlexGrow(2);
    grid.addColumn(Appointment::person).setHeader(say("matters.applicant"));
    grid.addColumn(Appointment::phone).setHeader(say("matters.phone"));
    grid.setEmptyStateComponent(empty(VaadinIcon.CALENDAR_CLOCK, "empty.appointments"));
    grid.getElement().setAttribute("aria-label", say("matters.appointments.title"));
    Rows.fill(grid, request -> appointments.of(day(), request.searching("")));
    var list = new Div(filters, grid, source("cases"));
    list.addClassName("list");
    add(list);
  }

  private LocalDate day() {
    return day.getValue() == null ? LocalDate.now(CityTime.ZONE) : day.getValue();
  }

  @Override
  protected void refresh() {
    grid.getDataProvider().refreshAll();
  }
}
