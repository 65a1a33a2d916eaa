package org.linli.rest.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.linkage.boundary.TemplateOffers;
import org.linli.linkage.entity.Setting;
import org.linli.linkage.entity.TemplateOffer;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Reason;

/** {@code /linkage/templates}: what divisions above offer the community. */
@Path("/linkage/templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "linkage")
public class TemplateOffersResource {

  @Inject private TemplateOffers offers;

  @GET
  @Operation(
      operationId = "listLinkageTemplateOffers",
      summary = "The newest templates of the divisions above, with the version that is adopted")
  public List<TemplateOffer> list() {
    return offers.list();
  }

  @POST
  @Path("/{id}/adoption")
  @Operation(
      operationId = "adoptLinkageTemplate",
      summary = "Take a template: the community sets from now on what it leaves open")
  public Setting adopt(@PathParam("id") String id, Reason reason) {
    return offers.adopt(Asked.id("linkage-template", id), Asked.reason(reason));
  }

  @DELETE
  @Path("/scenarios/{scenario}")
  @Operation(
      operationId = "leaveLinkageTemplate",
      summary = "Keep to a scenario's template no more; what is set stays as it is")
  public void leave(@PathParam("scenario") String scenario) {
    offers.leave(scenario);
  }
}
