package org.linli.rest.http;

import java.util.Locale;
import java.util.Map;

/** A refusal that has more to say to programs than its code: extension members of RFC 9457. */
public interface Explained {

  Map<String, Object> members(Locale locale);
}
