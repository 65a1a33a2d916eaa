package org.linli.whole.boundary;

import java.nio.file.Path;
import org.linli.keys.boundary.KeyRing;
import org.linli.whole.control.WholeReader;
import org.linli.whole.entity.Phrase;
import org.linli.whole.entity.WholeReport;

/** Whether a file with the whole of a community is what was written and signed here. */
public final class WholeCheck {

  private final WholeReader reader;

  /**
   * @param keys whose signatures are this platform's
   */
  public WholeCheck(KeyRing keys) {
    reader = new WholeReader(keys::signed);
  }

  /**
   * @param phrase null for whoever has none: then signature and sealed parts are looked at, and no
   *     row
   */
  public WholeReport read(Path file, Phrase phrase) {
    return reader.read(file, phrase == null ? null : phrase.letters());
  }
}
