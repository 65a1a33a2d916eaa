package org.linli.rest.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.linkage.boundary.LinkageTemplates;
import org.linli.linkage.entity.AdoptionRow;
import org.linli.linkage.entity.Template;
import org.linli.linkage.entity.TemplateDraft;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Reason;

/** {@code /linkage-templates}: how divisions want linkage in the communities below. */
@Path("/linkage-templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "linkage")
public class TemplatesResource {

  @Inject private LinkageTemplates templates;

  @GET
  @Operation(
      operationId = "listLinkageTemplates",
      summary = "Templates of the own division, of those above and of those below")
  public List<Template> list() {
    return templates.list();
  }

  @POST
  @Operation(
      operationId = "publishLinkageTemplate",
      summary =
          "Publish the next version of a template, within what the scenario's pack leaves open")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response publish(TemplateDraft draft) {
    return Made.in("linkage-templates", templates.publish(Asked.required("body", draft)));
  }

  @GET
  @Path("/{id}/adoptions")
  @Operation(
      operationId = "listLinkageAdoptions",
      summary = "The communities below that keep to any version of a template")
  public List<AdoptionRow> adoptions(@PathParam("id") String id) {
    return templates.adoptions(Asked.id("linkage-template", id));
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(
      operationId = "withdrawLinkageTemplate",
      summary = "Withdraw a template: what communities set after it stays, and binds them no more")
  public void withdraw(@PathParam("id") String id, Reason reason) {
    templates.withdraw(Asked.id("linkage-template", id), Asked.reason(reason));
  }
}
