package org.linli.ui.community;

import com.vaadin.flow.component.html.Paragraph;
import org.linli.access.boundary.Scopes;
import org.linli.look.text.Say;
import org.linli.ui.parts.WorkbookDialog;
import org.linli.video.boundary.VideoImport;
import org.linli.video.boundary.VideoImportReport;

/** Takes a workbook of video devices, and hands out the passwords that were made once. */
final class VideoImportDialog extends WorkbookDialog<VideoImportReport> {

  private static final long serialVersionUID = 1L;

  private final transient VideoImport files;

  VideoImportDialog(VideoImport files, Scopes scopes, Runnable after) {
    var locale = Say.locale();
    super("videos", scopes, () -> files.template(locale), bytes -> files.load(bytes, false), after);
    this.files = files;
  }

  @Override
  protected void made(VideoImportReport report) {
    found.add(
        new Paragraph(
            Say.text(
                "videos.imported",
                report.enrolled().size(),
                report.devices(),
                report.unchanged(),
                report.places())));
    var passwords = files.passwords(report);
    if (!passwords.isEmpty()) {
      var locale = Say.locale();
      found.add(
          new Paragraph(Say.text("videos.passwords.hint")),
          link("videos.passwords", "video-passwords.xlsx", () -> passwords.fetch(locale)));
    }
  }
}
