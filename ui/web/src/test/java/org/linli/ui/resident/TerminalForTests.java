package org.linli.ui.resident;

import org.linli.matters.boundary.OwnMatters;

/** What tests of other screens see of the terminal. */
public final class TerminalForTests {

  private TerminalForTests() {}

  public static TerminalView terminal(OwnMatters matters) {
    return new TerminalView(matters);
  }

  /** As if the next page were entered by a key or a code. */
  public static void enter(OwnMattersView view, String kind, String item) {
    view.enter(kind, item);
  }
}
