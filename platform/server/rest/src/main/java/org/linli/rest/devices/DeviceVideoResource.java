package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.devices.entity.DeviceDraft;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.video.boundary.VideoDevices;
import org.linli.video.entity.Channel;
import org.linli.video.entity.ChannelId;
import org.linli.video.entity.EnrolDraft;
import org.linli.video.entity.Enrolled;
import org.linli.video.entity.Enrolment;
import org.linli.video.entity.Recording;
import org.linli.video.entity.RecordingSpan;

/** {@code /devices/{id}/video}: a device's number at the SIP door, and its channels. */
@Path("/devices/{id}/video")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DeviceVideoResource {

  @Inject private VideoDevices video;

  @GET
  @Operation(
      operationId = "getVideoEnrolment",
      summary = "Under which GB/T 28181 number a device registers, and where")
  public Enrolment get(@PathParam("id") String id) {
    return video.get(Ids.device(id));
  }

  @PUT
  @Operation(
      operationId = "enrolVideoDevice",
      summary =
          "Let a camera or recorder register under its GB/T 28181 number; the password is shown"
              + " here alone, and done again it is another")
  public Enrolled enrol(@PathParam("id") String id, EnrolDraft draft) {
    return video.enrol(Ids.device(id), Asked.required("body", draft));
  }

  @DELETE
  @Operation(
      operationId = "withdrawVideoDevice",
      summary = "Let a device register no more; its channels and readings stay")
  public void withdraw(@PathParam("id") String id) {
    video.withdraw(Ids.device(id));
  }

  @GET
  @Path("/channels")
  @Operation(
      operationId = "listVideoChannels",
      summary = "What the device's catalogue named, and which devices it became")
  public Page<Channel> channels(@PathParam("id") String id, @BeanParam Paging paging) {
    return video.channels(Ids.device(id), paging.request());
  }

  @GET
  @Path("/recordings")
  @Operation(
      operationId = "listVideoRecordings",
      summary =
          "Which recordings the device said that it has in a span of 31 days at most, the newest"
              + " first; the command recordings asks it anew")
  public Page<Recording> recordings(
      @PathParam("id") String id, @BeanParam Stretch stretch, @BeanParam Paging paging) {
    var span = new RecordingSpan(stretch.from(), stretch.until());
    return video.recordings(Ids.device(id), span, paging.request());
  }

  @POST
  @Path("/channels/{channel}")
  @Operation(operationId = "takeVideoChannel", summary = "Make a device of the ledger of a channel")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response take(
      @PathParam("id") String id, @PathParam("channel") String channel, DeviceDraft draft) {
    var became =
        video.take(
            Ids.device(id),
            Asked.id("channel", channel, text -> new ChannelId(UUID.fromString(text))),
            Asked.required("body", draft));
    return Made.in("devices", became.value());
  }
}
