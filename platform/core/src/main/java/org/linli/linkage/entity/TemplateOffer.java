package org.linli.linkage.entity;

import java.time.Instant;

/**
 * A template as a community is offered it: the newest version of a division above.
 *
 * @param adopted the version to which the community keeps; null where it keeps to none of this
 *     division's
 * @param adoptedAt since when
 */
public record TemplateOffer(Template template, Integer adopted, Instant adoptedAt) {

  /** Whether the community keeps to an older one than there is. */
  public boolean isNews() {
    return adopted != null && adopted < template.version();
  }
}
