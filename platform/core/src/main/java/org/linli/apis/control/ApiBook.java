package org.linli.apis.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApiGroup;
import org.linli.apis.entity.ApiState;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;

/** What is set about interfaces, groups and limits beside the packs, read in one go. */
public record ApiBook(
    Map<String, ApiEntry> entries, Map<String, ApiGroup> groups, Map<LimitKey, Limit> limits) {

  /** What holds before anything was read. */
  public static final ApiBook DELIVERED = of(List.of(), List.of(), Map.of());

  public static ApiBook read(Handle handle) {
    return of(ApiTable.entries(handle), ApiTable.groups(handle), LimitTable.limits(handle));
  }

  private static ApiBook of(
      List<ApiEntry> entries, List<ApiGroup> named, Map<LimitKey, Limit> limits) {
    var groups = new LinkedHashMap<String, ApiGroup>();
    GroupPack.DELIVERED.groups().forEach(group -> groups.put(group.id(), group));
    named.forEach(
        group ->
            groups.merge(
                group.id(), group, (delivered, renamed) -> delivered.named(renamed.name())));
    return new ApiBook(
        entries.stream().collect(Collectors.toMap(ApiEntry::id, Function.identity())),
        groups,
        Map.copyOf(limits));
  }

  public ApiState state(String api) {
    var entry = entries.get(api);
    return entry == null ? ApiState.OPEN : entry.state();
  }

  /** The group in which the interface stands: where somebody put it, else that of its tag. */
  public ApiGroup group(ApiFacts api) {
    return Optional.ofNullable(entries.get(api.id()))
        .map(ApiEntry::group)
        .map(groups::get)
        .orElseGet(() -> groups.get(GroupPack.DELIVERED.of(api.tag()).id()));
  }

  /**
   * What may never be granted stays so wherever somebody puts it: an interface by which an
   * application would widen its own rights.
   */
  public boolean isGrantable(ApiFacts api) {
    return GroupPack.DELIVERED.of(api.tag()).grantable() && group(api).grantable();
  }

  /** That of the target, else that of its kind, else that of the pack. */
  public Limit limit(LimitKind kind, String target) {
    var own = limits.get(new LimitKey(kind, target));
    if (own != null) {
      return own;
    }
    var all = limits.get(new LimitKey(kind, ""));
    return all == null ? LimitPack.DELIVERED.limits().get(kind) : all;
  }
}
