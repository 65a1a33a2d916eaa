package org.linli.rest.matters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.matters.boundary.Appointments;
import org.linli.matters.entity.Appointment;
import org.linli.matters.entity.AppointmentDraft;
import org.linli.matters.entity.Slot;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;

/** {@code /own-appointments}: times at the counter that the caller booked. */
@Path("/own-appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matters")
public class OwnAppointmentsResource {

  @Inject private Appointments appointments;

  @GET
  @Operation(operationId = "listOwnAppointments", summary = "The caller’s own that are to come")
  public List<Appointment> own() {
    return appointments.own();
  }

  @GET
  @Path("/free")
  @Operation(
      operationId = "listFreeSlots",
      summary = "Half hours of a day that are still to be had")
  public List<Slot> free(@QueryParam("day") String day) {
    return appointments.free(Asked.required("day", Asked.optional("day", day, LocalDate::parse)));
  }

  @POST
  @Operation(operationId = "bookAppointment", summary = "Book a half hour at the counter")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response book(AppointmentDraft draft) {
    return Made.in("own-appointments", appointments.book(Asked.required("body", draft)));
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(operationId = "cancelAppointment", summary = "Give it back")
  public void cancel(@PathParam("id") String id) {
    appointments.cancel(Asked.id("appointment", id));
  }
}
