package org.linli.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.linli.look.part.BoundedUpload;
import org.linli.look.part.Notes;
import org.linli.matters.entity.Enclosure;

/** Takes one voice note: the recorder of a phone, a file elsewhere. */
public final class VoiceField extends Div {

  private byte[] recording;

  public VoiceField(Speech speech) {
    addClassName("photo-field");
    var upload = new BoundedUpload(Enclosure.LARGEST_SOUND, (data, bytes) -> recording = bytes);
    upload.setAcceptedFileTypes("audio/*");
    upload.setMaxFiles(1);
    upload.getElement().setProperty("capture", "user");
    upload.setDropAllowed(false);
    var button = new Button(speech.say("voice.take"), VaadinIcon.MICROPHONE.create());
    button.addClassName("photo-button");
    upload.setUploadButton(button);
    upload.setI18n(PhotoField.words(speech, 1, Enclosure.LARGEST_SOUND));
    upload.addFileRemovedListener(event -> recording = null);
    upload.addFileRejectedListener(event -> Notes.failed(event.getErrorMessage()));
    add(upload);
  }

  /** The recording, or null as long as there is none. */
  public byte[] recording() {
    return recording;
  }

  /** As if it had been recorded. */
  public void take(byte[] content) {
    recording = content;
  }
}
