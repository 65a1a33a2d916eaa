package org.linli.rest.cases;

import java.util.ArrayList;
import java.util.List;
import org.linli.cases.entity.Photo;

/** The bytes of photographs as they were sent. */
final class Contents {

  private Contents() {}

  /** A hole stays one: whoever checks them says so. */
  static List<byte[]> of(List<Photo> photos) {
    var all = new ArrayList<byte[]>();
    if (photos != null) {
      photos.forEach(photo -> all.add(photo == null ? null : photo.content()));
    }
    return all;
  }
}
