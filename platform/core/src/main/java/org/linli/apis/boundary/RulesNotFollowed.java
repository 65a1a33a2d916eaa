package org.linli.apis.boundary;

import java.util.List;
import org.linli.access.boundary.Refusal;

/** An application that does not follow the rules of admission is not let in (003 §3.2.4). */
public final class RulesNotFollowed extends Refusal {

  private static final long serialVersionUID = 1L;

  private final List<String> broken;

  /**
   * @param broken the rules, by their names in the pack
   */
  public RulesNotFollowed(List<String> broken) {
    super("rules-not-followed", 409, String.join(", ", broken));
    this.broken = List.copyOf(broken);
  }

  public List<String> broken() {
    return broken;
  }
}
