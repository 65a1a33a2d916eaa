package org.linli.identity.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.identity.entity.Function;
import org.linli.identity.entity.FunctionGroup;
import org.linli.identity.entity.Power;
import org.linli.packs.Packs;

/** The functions of the pack {@code packs/functions.yaml}. */
public final class Functions {

  /** As they are delivered. */
  public static final Functions DELIVERED =
      Packs.read(Functions.class.getResource("/packs/functions.yaml"), Functions.class);

  private final List<FunctionGroup> groups;
  private final Map<String, Function> byWord;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Functions(List<FunctionGroup> groups) {
    this.groups = List.copyOf(groups);
    this.byWord =
        groups.stream()
            .flatMap(group -> group.functions().stream())
            .collect(Collectors.toUnmodifiableMap(Function::word, each -> each));
  }

  public List<FunctionGroup> groups() {
    return groups;
  }

  public Optional<Function> of(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  /** The administrator whose word it is. */
  Optional<Power> power(String word) {
    return of(word).map(Function::power);
  }
}
