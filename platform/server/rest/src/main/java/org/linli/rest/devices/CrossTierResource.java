package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.devices.boundary.CrossTierReadings;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.GatedSeries;
import org.linli.rest.http.Asked;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * {@code /tenants/{tenant}/devices}: another community's devices, through the data-rights gate and
 * for a purpose.
 */
@Path("/tenants/{tenant}/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cross-tier")
public class CrossTierResource {

  @Inject private CrossTierReadings readings;

  @PathParam("tenant")
  private String tenant;

  @GET
  @Operation(
      operationId = "listDevicesAcross",
      summary = "A community's devices, as far as its mode opens them")
  public List<DeviceRow> devices(@QueryParam("purpose") String purpose) {
    return readings.devices(community(), Asked.oneOf(Purpose.class, "purpose", purpose));
  }

  @GET
  @Path("/{device}/readings")
  @Operation(
      operationId = "getReadingsAcross",
      summary = "A device's readings, as far as the mode opens them")
  public GatedSeries readings(
      @PathParam("device") String device,
      @QueryParam("purpose") String purpose,
      @BeanParam Span span) {
    return readings.readings(
        community(),
        Ids.device(device),
        span.metric(),
        span.from(),
        span.until(),
        Asked.oneOf(Purpose.class, "purpose", purpose));
  }

  private TenantId community() {
    return Asked.id("tenant", tenant, TenantId::new);
  }
}
