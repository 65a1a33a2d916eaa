package org.linli.ui.requests;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.look.part.BoundedUpload;
import org.linli.look.part.Notes;
import org.linli.rights.boundary.RequestPapers;
import org.linli.ui.parts.Speech;

/** Takes papers that support an application. */
final class PaperField extends Div {

  private static final int MOST = 3;
  private static final int LARGEST = 5 * 1024 * 1024;

  private final Map<String, byte[]> taken = new LinkedHashMap<>();

  PaperField(Speech speech) {
    addClassName("paper-field");
    var upload = new BoundedUpload(LARGEST, (data, bytes) -> keep(data.fileName(), bytes));
    upload.setAcceptedFileTypes("application/pdf", "image/jpeg", "image/png");
    upload.setMaxFiles(MOST);
    upload.setUploadButton(new Button(speech.say("request.paper"), VaadinIcon.PAPERCLIP.create()));
    upload.setDropAllowed(false);
    upload.addFileRemovedListener(event -> taken.remove(event.getFileName()));
    upload.addFileRejectedListener(event -> Notes.failed(event.getErrorMessage()));
    add(upload);
  }

  /** How many a browser sends is its own word. */
  private void keep(String name, byte[] bytes) {
    if (taken.size() < MOST || taken.containsKey(name)) {
      taken.put(name, bytes);
    }
  }

  boolean isEmpty() {
    return taken.isEmpty();
  }

  void addTo(RequestPapers papers, UUID request) {
    taken.forEach((name, content) -> papers.add(request, name, content));
  }
}
