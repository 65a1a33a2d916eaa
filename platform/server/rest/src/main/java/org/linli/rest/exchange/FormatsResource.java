package org.linli.rest.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.exchange.boundary.FormatRow;
import org.linli.exchange.boundary.Formats;

/** {@code /exchange-formats}: how partners' systems can be served. */
@Path("/exchange-formats")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class FormatsResource {

  @Inject private Formats formats;

  @GET
  @Operation(operationId = "listExchangeFormats", summary = "Formats that a consumer can be given")
  public List<FormatRow> list() {
    return formats.list();
  }
}
