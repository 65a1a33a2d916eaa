package org.linli.exchange.control;

import java.util.Optional;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.Shape;

/**
 * As what the parts of a file are handed out: a partner's format goes before the shape that was
 * ordered, for it is what stands in them.
 */
public record FileType(String ending, String mediaType) {

  static FileType of(Shape shape, Optional<Layout> layout) {
    return layout
        .map(partners -> new FileType(partners.form().ending(), partners.mediaType()))
        .orElseGet(() -> new FileType(shape.ending(), shape.mediaType()));
  }
}
