package org.linli.rest.http;

import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import org.linli.exports.entity.ExportedFile;
import org.linli.exports.entity.Imported;

/** Workbooks that go out empty and come back filled. */
public final class Workbooks {

  private Workbooks() {}

  /**
   * @param sheet what it lists, which gives the file its name
   */
  public static Response template(String sheet, byte[] content) {
    return Response.ok(content, ExportedFile.TYPE)
        .header("Content-Disposition", "attachment; filename=\"" + sheet + "-template.xlsx\"")
        .build();
  }

  /**
   * @throws FaultyCells with every fault by its cell; nothing was taken then
   */
  public static <R extends Imported> R taken(
      String sheet, BiFunction<byte[], Boolean, R> load, byte[] file, String dryRun) {
    var report =
        load.apply(
            Asked.required("file", file), Boolean.TRUE.equals(Asked.yesOrNo("dryRun", dryRun)));
    if (!report.faults().isEmpty()) {
      throw new FaultyCells(sheet, report.faults());
    }
    return report;
  }
}
