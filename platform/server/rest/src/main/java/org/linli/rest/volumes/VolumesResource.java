package org.linli.rest.volumes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.rest.http.Asked;
import org.linli.volumes.boundary.Volumes;
import org.linli.volumes.entity.DayVolume;
import org.linli.volumes.entity.TableGrowth;
import org.linli.volumes.entity.VolumeFigures;

/** {@code /volumes}: what the tables of the database weigh, and how they grow. */
@Path("/volumes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workings")
public class VolumesResource {

  private static final int MONTH = 30;
  private static final int MOST_DAYS = 400;

  @Inject private Volumes volumes;

  @GET
  @Operation(
      operationId = "listVolumes",
      summary = "Every table with rows, bytes, indexes, triggers, growth and trend")
  public List<TableGrowth> tables() {
    return volumes.tables();
  }

  @GET
  @Path("/figures")
  @Operation(
      operationId = "getVolumeFigures",
      summary = "All tables together, and when the reserve of storage is touched")
  public VolumeFigures figures() {
    return volumes.figures();
  }

  @GET
  @Path("/days")
  @Operation(
      operationId = "listVolumeDays",
      summary = "One table, or all together, day by day for up to 400 days")
  public List<DayVolume> days(@QueryParam("table") String table, @QueryParam("days") String days) {
    return volumes.days(
        table == null || table.isBlank() ? null : table,
        days == null || days.isBlank() ? MONTH : Asked.number("days", days, 1, MOST_DAYS));
  }
}
