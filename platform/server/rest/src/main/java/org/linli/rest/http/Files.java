package org.linli.rest.http;

import jakarta.ws.rs.core.Response;
import org.linli.exports.entity.ExportedFile;

/** An exported list as an answer to save. */
public final class Files {

  private Files() {}

  public static Response of(ExportedFile file) {
    return Response.ok(file.content(), ExportedFile.TYPE)
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .header("X-Linli-File", file.mark())
        .build();
  }
}
