package org.linli.erasure.boundary;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.erasure.control.OwnTables;

/** Which tables name a community, for a program that takes its rows out or brings them back. */
public final class CommunityTables {

  private CommunityTables() {}

  /**
   * Tables of tenants, of the ledgers along the divisions and of the platform, in an order in which
   * each can lose its rows; the other way round each can get them.
   */
  public static List<String> childrenFirst(Handle handle) {
    return OwnTables.childrenFirst(handle, OwnTables.of(handle));
  }
}
