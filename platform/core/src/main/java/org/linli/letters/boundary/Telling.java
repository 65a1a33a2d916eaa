package org.linli.letters.boundary;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.letters.control.Boxes;
import org.linli.letters.entity.BoxWord;

/** Tells one person of whatever tier, in the transaction of what it tells of: in the box alone. */
public final class Telling {

  private Telling() {}

  /**
   * @param account who is told; null for nobody
   * @param reference number or name of what it tells of; never anything about a person
   */
  public static void of(Handle handle, BoxWord word, UUID account, String reference, UUID about) {
    if (account != null) {
      Boxes.layAnywhere(handle, word, List.of(account), reference, about);
    }
  }
}
