package org.linli.networks.entity;

import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.audit.boundary.Audited;
import org.linli.devices.entity.LinkKind;

/**
 * How a device is linked.
 *
 * @param gateway the edge gateway that speaks for it; null where it speaks for itself
 */
public record LinkDraft(LinkKind link, UUID gateway, UserGroup group) implements Audited {

  public LinkDraft {
    if (link == null) {
      throw new Invalid("link", "required");
    }
    if (group == null) {
      throw new Invalid("group", "required");
    }
    if (gateway == null && (link == LinkKind.LORA || link == LinkKind.NEAR_FIELD)) {
      throw new Invalid("gateway", "link-needs-gateway");
    }
  }

  @Override
  public String auditName() {
    return link + " " + group;
  }
}
