package org.linli.rest.documents;

import jakarta.ws.rs.core.Response;
import org.linli.documents.entity.PaperFile;

/** A paper or a volume as an answer to save. */
final class PaperFiles {

  private PaperFiles() {}

  static Response of(PaperFile file) {
    return Response.ok(file.content(), file.type())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .build();
  }
}
