package org.linli.whole.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.linli.audit.boundary.Audited;
import org.linli.whole.entity.WholeManifest;

/**
 * A community's whole, sealed and complete, and not yet sent. It is given out once it is written
 * down that it was taken; closed, it is gone.
 */
public final class WholeFile implements Audited, AutoCloseable {

  private final WholeManifest manifest;
  private final FileChannel draft;
  private boolean taken;

  WholeFile(WholeManifest manifest, FileChannel draft) {
    this.manifest = manifest;
    this.draft = draft;
  }

  public WholeManifest manifest() {
    return manifest;
  }

  void taken() {
    taken = true;
  }

  /**
   * Sends all of it, as slowly as the receiver reads; no transaction is open meanwhile.
   *
   * @param out stays open
   * @throws IllegalStateException nobody wrote down that it was taken
   */
  public void sendTo(OutputStream out) {
    if (!taken) {
      throw new IllegalStateException("not written down");
    }
    try {
      draft.position(0);
      Channels.newInputStream(draft).transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String auditName() {
    return manifest.auditName();
  }

  @Override
  public void close() {
    try {
      draft.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
