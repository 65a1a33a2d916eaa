package org.linli.ui.contracts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.concurrent.Callable;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;

/** A file made when it is asked for, by the caller who asks. */
final class Download extends Anchor {

  Download(Scopes scopes, String label, String file, String type, Callable<byte[]> content) {
    var caller = scopes.caller();
    setHref(
        DownloadHandler.fromInputStream(
            event -> {
              var bytes = Unchecked.call(() -> scopes.as(caller, content));
              return new DownloadResponse(
                  new ByteArrayInputStream(bytes), file, type, bytes.length);
            }));
    setText(label);
    addClassName("button-link");
  }
}
