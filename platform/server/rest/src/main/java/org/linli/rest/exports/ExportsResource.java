package org.linli.rest.exports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exports.boundary.ExportBook;
import org.linli.exports.entity.Imprint;
import org.linli.rest.http.Paging;

/** {@code /exports}: which lists were handed out as files, and from whom a leaked one comes. */
@Path("/exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exports")
public class ExportsResource {

  @Inject private ExportBook book;

  @GET
  @Operation(
      operationId = "listExports",
      summary = "Files handed out within the caller's division, newest first")
  public Page<Imprint> list(@BeanParam Paging paging) {
    return book.list(paging.request());
  }

  @POST
  @Path("/trace")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "traceExport",
      summary = "Who received this file, a part of its rows, or text copied out of it")
  public List<Imprint> trace(byte[] content) {
    return book.trace(content);
  }
}
