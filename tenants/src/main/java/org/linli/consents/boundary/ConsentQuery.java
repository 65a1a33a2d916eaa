package org.linli.consents.boundary;

import java.util.UUID;
import org.linli.consents.entity.ConsentState;

/** What narrows a list of consents; null for everything. */
public record ConsentQuery(UUID person, String text, ConsentState state) {

  public static final ConsentQuery ALL = new ConsentQuery(null, null, null);
}
