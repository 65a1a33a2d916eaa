package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.matters.control.Counter;
import org.linli.matters.entity.Appointment;
import org.linli.matters.entity.AppointmentDraft;
import org.linli.matters.entity.Slot;

/** Times at the counter 预约办理: residents book them, the community sees who comes. */
@Facade
public class Appointments {

  private final Counter counter;

  @Inject
  public Appointments(Counter counter) {
    this.counter = counter;
  }

  /** For the container's proxy alone. */
  protected Appointments() {
    this(null);
  }

  /** Half hours of a day that are still to be had. */
  @Permit("matters:apply")
  public List<Slot> free(LocalDate day) {
    return counter.free(required(day));
  }

  /** The caller's own that are still to come. */
  @Permit("matters:apply")
  public List<Appointment> own() {
    return counter.own();
  }

  /**
   * @throws AppointmentRefused full, closed, too late or too far ahead, or one too many
   */
  @Permit("matters:apply")
  @Mutates("appointment.booked")
  public UUID book(AppointmentDraft draft) {
    return counter.book(draft);
  }

  @Permit("matters:apply")
  @Mutates("appointment.cancelled")
  public void cancel(UUID appointment) {
    counter.cancel(appointment);
  }

  /** Who comes on a day, in the order of time. */
  @Permit("matters:open")
  public Page<Appointment> of(LocalDate day, PageRequest page) {
    return counter.of(required(day), page);
  }

  private static LocalDate required(LocalDate day) {
    if (day == null) {
      throw new Invalid("day", "required");
    }
    return day;
  }
}
