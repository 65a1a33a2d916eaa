package org.linli.rest.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.documents.boundary.Templates;
import org.linli.documents.entity.TemplateRow;
import org.linli.documents.entity.VariantDraft;
import org.linli.rest.http.Asked;

/** {@code /document-templates}: what papers there are, and what the community wants otherwise. */
@Path("/document-templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DocumentTemplatesResource {

  @Inject private Templates templates;

  @GET
  @Operation(
      operationId = "listDocumentTemplates",
      summary = "The templates with their fields, and what the community wants otherwise")
  public List<TemplateRow> list() {
    return templates.list();
  }

  @GET
  @Path("/{template}")
  @Operation(operationId = "getDocumentTemplate", summary = "A template")
  public TemplateRow get(@PathParam("template") String template) {
    return templates.get(template);
  }

  @PUT
  @Path("/{template}")
  @Operation(
      operationId = "setDocumentTemplate",
      summary = "Say what the community wants otherwise, within what the template leaves open")
  public TemplateRow set(@PathParam("template") String template, VariantDraft draft) {
    return templates.set(template, Asked.required("body", draft));
  }
}
