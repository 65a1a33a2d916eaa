package org.linli.ui.parts;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.linli.cases.entity.Photo;

/** Photographs beside each other; each opens in its full size. */
public final class PhotoStrip extends Div {

  public PhotoStrip(Speech speech, List<Photo> photos) {
    addClassName("photo-strip");
    for (int i = 0; i < photos.size(); i++) {
      var photo = photos.get(i);
      var name = speech.say("photo.name", i + 1, photos.size());
      var open = new NativeButton();
      open.setAriaLabel(speech.say("photo.open", name));
      open.add(image(photo, ""));
      open.addClickListener(click -> enlarge(photo, name));
      add(open);
    }
  }

  private static void enlarge(Photo photo, String name) {
    var dialog = new Dialog(name);
    dialog.add(image(photo, name));
    dialog.addClassName("photo-large");
    dialog.open();
  }

  private static Image image(Photo photo, String alternative) {
    var bytes = photo.content();
    var type = photo.mediaType() == null ? "image/jpeg" : photo.mediaType();
    var handler =
        DownloadHandler.fromInputStream(
                event ->
                    new DownloadResponse(
                        new ByteArrayInputStream(bytes), "photo", type, bytes.length))
            .inline();
    return new Image(handler, alternative);
  }
}
