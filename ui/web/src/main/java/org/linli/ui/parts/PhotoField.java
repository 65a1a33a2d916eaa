package org.linli.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.cases.entity.Photo;
import org.linli.look.part.BoundedUpload;
import org.linli.look.part.Notes;

/** Takes photographs: the camera on a phone, files elsewhere. */
public final class PhotoField extends Div {

  private static final int MEGABYTE = 1024 * 1024;

  private final Map<String, Photo> taken = new LinkedHashMap<>();
  private final Upload upload;

  public PhotoField(Speech speech) {
    addClassName("photo-field");
    upload =
        new BoundedUpload(
            Photo.LARGEST,
            (data, bytes) -> take(data.fileName(), new Photo(data.contentType(), bytes)));
    upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/webp");
    upload.setMaxFiles(Photo.MOST);
    upload.getElement().setProperty("capture", "environment");
    var button = new Button(speech.say("photo.take"), VaadinIcon.CAMERA.create());
    button.addClassName("photo-button");
    upload.setUploadButton(button);
    upload.setDropAllowed(false);
    upload.setI18n(words(speech, Photo.MOST, Photo.LARGEST));
    upload.addFileRemovedListener(event -> taken.remove(event.getFileName()));
    upload.addFileRejectedListener(event -> Notes.failed(event.getErrorMessage()));
    add(upload);
  }

  public List<Photo> photos() {
    return new ArrayList<>(taken.values());
  }

  /** As if it had been taken; how many a browser sends is its own word. */
  public void take(String name, Photo photo) {
    if (taken.size() < Photo.MOST || taken.containsKey(name)) {
      taken.put(name, photo);
    }
  }

  public void clear() {
    taken.clear();
    upload.clearFileList();
  }

  /**
   * What an upload says, in the words of its reader.
   *
   * @param most how many files it takes
   * @param largest bytes of one
   */
  public static UploadI18N words(Speech speech, int most, int largest) {
    return new UploadI18N()
        .setError(
            new UploadI18N.Error()
                .setTooManyFiles(speech.say("upload.too-many", most))
                .setFileIsTooBig(speech.say("upload.too-big", largest / MEGABYTE))
                .setIncorrectFileType(speech.say("upload.wrong")))
        .setFile(
            new UploadI18N.File()
                .setRemove(speech.say("photo.remove"))
                .setRetry(speech.say("photo.retry"))
                .setStart(speech.say("photo.start")))
        .setUploading(
            new UploadI18N.Uploading()
                .setStatus(
                    new UploadI18N.Uploading.Status()
                        .setConnecting(speech.say("photo.sending"))
                        .setProcessing(speech.say("photo.sending"))
                        .setHeld(speech.say("photo.waiting"))
                        .setStalled(speech.say("photo.waiting")))
                .setRemainingTime(
                    new UploadI18N.Uploading.RemainingTime()
                        .setPrefix("")
                        .setUnknown(speech.say("photo.sending")))
                .setError(
                    new UploadI18N.Uploading.Error()
                        .setServerUnavailable(speech.say("photo.failed"))
                        .setUnexpectedServerError(speech.say("photo.failed"))
                        .setForbidden(speech.say("photo.failed"))));
  }
}
