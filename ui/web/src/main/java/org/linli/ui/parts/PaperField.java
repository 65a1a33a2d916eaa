package org.linli.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.linli.look.part.BoundedUpload;
import org.linli.look.part.Notes;

/** Takes one signed paper: a scan, or a photograph of it. */
public final class PaperField extends Div {

  private static final int LARGEST = 5 * 1024 * 1024;

  private byte[] paper;

  public PaperField(Speech speech) {
    addClassName("photo-field");
    var upload = new BoundedUpload(LARGEST, (data, bytes) -> paper = bytes);
    upload.setAcceptedFileTypes("application/pdf", "image/jpeg", "image/png");
    upload.setMaxFiles(1);
    upload.setDropAllowed(false);
    upload.setUploadButton(new Button(speech.say("paper.take"), VaadinIcon.FILE_ADD.create()));
    upload.setI18n(PhotoField.words(speech, 1, LARGEST));
    upload.addFileRemovedListener(event -> paper = null);
    upload.addFileRejectedListener(event -> Notes.failed(event.getErrorMessage()));
    add(upload);
  }

  /** The paper, or null as long as there is none. */
  public byte[] paper() {
    return paper;
  }

  /** As if it had been chosen. */
  public void take(byte[] content) {
    paper = content;
  }
}
