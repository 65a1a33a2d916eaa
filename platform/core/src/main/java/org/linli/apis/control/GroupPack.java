package org.linli.apis.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import org.linli.apis.entity.ApiGroup;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The delivered groups, read and checked once. */
public record GroupPack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) List<ApiGroup> groups) {

  static final String FILE = "packs/apis/groups.yaml";

  public static final GroupPack DELIVERED =
      checked(Packs.read(GroupPack.class.getClassLoader().getResource(FILE), GroupPack.class));

  public GroupPack {
    groups = List.copyOf(groups);
  }

  /** Where an interface of that tag stands by itself: in the last group when none names it. */
  public ApiGroup of(String tag) {
    return groups.stream()
        .filter(group -> group.tags().contains(tag))
        .findFirst()
        .orElse(groups.getLast());
  }

  static GroupPack checked(GroupPack read) {
    var ids = new HashSet<String>();
    var tags = new HashSet<String>();
    for (var group : read.groups()) {
      require(group.id().matches("[a-z][a-z-]{1,39}"), group.id() + ": id");
      require(ids.add(group.id()), group.id() + ": twice");
      group.tags().forEach(tag -> require(tags.add(tag), tag + ": in two groups"));
    }
    require(!read.groups().isEmpty(), "no group");
    require(read.groups().getLast().tags().isEmpty(), "the last group takes what is left");
    return read;
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new PackFault(FILE, 1, reason);
    }
  }
}
