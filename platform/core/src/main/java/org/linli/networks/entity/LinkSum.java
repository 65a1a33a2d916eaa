package org.linli.networks.entity;

import java.util.List;
import org.linli.devices.entity.LinkKind;

/**
 * How the devices of one link fare.
 *
 * @param link null for those of which it is not known
 * @param groups whose devices they are
 */
public record LinkSum(
    LinkKind link, long devices, List<UserGroup> groups, double heard, double delivered) {

  public LinkSum {
    groups = List.copyOf(groups);
  }

  public static LinkSum of(LinkKind link, List<LinkRow> rows) {
    return new LinkSum(
        link,
        rows.size(),
        rows.stream()
            .map(LinkRow::group)
            .filter(java.util.Objects::nonNull)
            .distinct()
            .sorted()
            .toList(),
        rows.stream().mapToDouble(LinkRow::heard).average().orElse(0),
        rows.stream().mapToDouble(LinkRow::delivered).average().orElse(0));
  }
}
