package org.linli.look.part;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.IOException;

/**
 * An upload whose limit the server keeps too: what a browser is told beforehand holds only browsers
 * back.
 */
public final class BoundedUpload extends Upload {

  private static final long serialVersionUID = 1L;

  /**
   * @param largest bytes of one file; of more, nothing is kept, and no more than this is read
   * @param took takes a file, in the screen's own turn
   */
  public BoundedUpload(int largest, SerializableBiConsumer<UploadMetadata, byte[]> took) {
    super(new Bounded(largest, took));
    setMaxFileSize(largest);
  }

  /** Reads to the limit. */
  record Bounded(int largest, SerializableBiConsumer<UploadMetadata, byte[]> took)
      implements UploadHandler {

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      if (event.getFileSize() > largest) {
        event.reject();
        return;
      }
      byte[] bytes;
      try (var in = event.getInputStream()) {
        bytes = in.readNBytes(largest + 1);
      }
      if (bytes.length > largest) {
        event.reject();
        return;
      }
      var about = new UploadMetadata(event.getFileName(), event.getContentType(), bytes.length);
      event.getUI().access(() -> took.accept(about, bytes));
    }

    @Override
    public long getFileSizeMax() {
      return largest;
    }
  }
}
