package org.linli.sip;

import java.util.Set;
import java.util.function.Consumer;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandOrder;

/** Commands that are more than letters to a camera: what is asked for comes back later. */
interface Errand {

  /** Which commands of models it does. */
  Set<String> commands();

  /**
   * @param told once, what became of it
   */
  void take(Reach reach, CommandOrder order, Consumer<CommandAnswer> told);
}
