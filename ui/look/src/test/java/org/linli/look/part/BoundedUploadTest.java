package org.linli.look.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.servlet.http.Part;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Window;

/** A file beyond the limit is never whole in memory, whatever its sender says of it. */
class BoundedUploadTest {

  private static final int LARGEST = 1_000;

  private final Window window = Window.english();
  private final List<byte[]> taken = new ArrayList<>();
  private long read;

  @AfterEach
  void close() {
    window.close();
  }

  /**
   * @param said bytes, by what the sender says; below nothing when he says nothing
   * @param sent bytes
   */
  private UploadEvent come(long said, long sent) throws Exception {
    var body =
        new InputStream() {
          @Override
          public int read() {
            return read < sent ? (int) (read++ & 0x7F) : -1;
          }
        };
    var part =
        (Part)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Part.class},
                (self, called, arguments) -> body);
    var upload = new BoundedUpload(LARGEST, (about, bytes) -> taken.add(bytes));
    UI.getCurrent().add(upload);
    var event =
        new UploadEvent(
            null, null, UI.getCurrent().getSession(), "a", said, "x/y", upload.getElement(), part);
    new BoundedUpload.Bounded(LARGEST, (about, bytes) -> taken.add(bytes))
        .handleUploadRequest(event);
    return event;
  }

  @Test
  void aFileThatSaysItIsTooLargeIsNotRead() throws Exception {
    assertThat(come(50_000_000, 50_000_000).isRejected()).isTrue();
    assertThat(read).isZero();
    assertThat(taken).isEmpty();
  }

  @Test
  void aFileThatSaysNothingIsReadToTheLimitOnly() throws Exception {
    assertThat(come(-1, 50_000_000).isRejected()).isTrue();
    assertThat(read).isLessThanOrEqualTo(LARGEST + 1);
    assertThat(taken).isEmpty();
  }

  @Test
  void aFileThatLiesIsReadToTheLimitOnly() throws Exception {
    assertThat(come(10, 50_000_000).isRejected()).isTrue();
    assertThat(read).isLessThanOrEqualTo(LARGEST + 1);
  }

  @Test
  void aFileWithinTheLimitIsTakenWhole() throws Exception {
    assertThat(come(-1, LARGEST).isRejected()).isFalse();
    assertThat(taken).singleElement().satisfies(bytes -> assertThat(bytes).hasSize(LARGEST));
  }

  @Test
  void theBrowserIsToldTheLimitToo() {
    assertThat(new BoundedUpload(LARGEST, (about, bytes) -> {}).getMaxFileSize())
        .isEqualTo(LARGEST);
  }
}
