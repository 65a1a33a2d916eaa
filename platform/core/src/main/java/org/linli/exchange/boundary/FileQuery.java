package org.linli.exchange.boundary;

import java.util.UUID;
import org.linli.exchange.entity.FileState;

/** Which files; a null part asks for any. */
public record FileQuery(UUID consumer, String asset, String tenant, FileState state) {

  public static final FileQuery ALL = new FileQuery(null, null, null, null);
}
