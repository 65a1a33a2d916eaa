package org.linli.rest.matters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.matters.boundary.Appointments;
import org.linli.matters.entity.Appointment;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /appointments}: who comes to the counter on a day. */
@Path("/appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matters")
public class AppointmentsResource {

  @Inject private Appointments appointments;

  @GET
  @Operation(operationId = "listAppointments", summary = "Who comes on a day, in the order of time")
  public Page<Appointment> of(@QueryParam("day") String day, @BeanParam Paging paging) {
    return appointments.of(
        Asked.required("day", Asked.optional("day", day, LocalDate::parse)), paging.request());
  }
}
