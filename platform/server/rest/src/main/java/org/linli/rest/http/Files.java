package org.linli.rest.http;

import jakarta.ws.rs.core.Response;
import org.linli.access.boundary.Invalid;
import org.linli.exports.entity.ExportedFile;
import org.linli.exports.entity.FileForm;

/** An exported list as an answer to save. */
public final class Files {

  private Files() {}

  /**
   * The form that was asked for: {@code xlsx}, which is also meant by none, {@code csv} or {@code
   * json}.
   */
  public static FileForm form(String asked) {
    return asked == null || asked.isBlank()
        ? FileForm.EXCEL
        : FileForm.of(asked).orElseThrow(() -> new Invalid("form", "xlsx, csv, json"));
  }

  public static Response of(ExportedFile file) {
    return Response.ok(file.content(), file.form().type())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .header("X-Linli-File", file.mark())
        .build();
  }
}
