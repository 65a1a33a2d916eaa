package org.linli.rest.things;

import java.util.regex.Pattern;
import org.linli.access.boundary.NotFound;

/** Of which Datastream the collection is that observations are sent to. */
final class StreamAddress {

  private static final Pattern FORM =
      Pattern.compile("Datastreams\\('?(\\d{1,18})'?\\)/Observations");

  private StreamAddress() {}

  /**
   * @return null where the body has to name it
   * @throws NotFound it is the collection of something else
   */
  static Long of(String path) {
    if (path.equals("Observations")) {
      return null;
    }
    var form = FORM.matcher(path);
    if (!form.matches()) {
      throw new NotFound("thing");
    }
    return Long.valueOf(form.group(1));
  }
}
